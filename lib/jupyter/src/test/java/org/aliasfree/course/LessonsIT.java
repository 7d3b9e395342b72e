package org.aliasfree.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aliasfree.course.Repository.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed lessons, executed again in the real kernel. */
class LessonsIT {
  /** Peak resident memory of one kernel that leaves room for a browser on a 2 GB machine. */
  private static final int MAX_MEGABYTES = 1200;

  private static final int MAX_SECONDS = 60;

  @BeforeAll
  static void install() throws Exception {
    Repository.install();
  }

  @Test
  void everyCheckOfEveryLessonHoldsWithinTimeAndMemory() throws Exception {
    Outcome outcome = Repository.lab("run");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<String> lessons = LessonSource.all().map(l -> l.name().substring(0, 2)).toList();
    Matcher line =
        Pattern.compile("(?m)^(\\d\\d) .*?(\\d+) ✔ +(\\d+) ✘ +([0-9.]+) s +(\\d+) MB")
            .matcher(outcome.output());
    List<String> seen = new java.util.ArrayList<>();
    while (line.find()) {
      seen.add(line.group(1));
      assertThat(Integer.parseInt(line.group(2))).as(outcome.output()).isPositive();
      assertThat(Integer.parseInt(line.group(3))).as(outcome.output()).isZero();
      assertThat(Double.parseDouble(line.group(4))).isLessThan(MAX_SECONDS);
      assertThat(Integer.parseInt(line.group(5))).isLessThan(MAX_MEGABYTES);
    }
    assertThat(seen).as(outcome.output()).isEqualTo(lessons);
  }

  @Test
  void committedNotebooksAreWhatTheirSourcesGenerate() throws Exception {
    Outcome outcome = Repository.lab("lessons", "--check");
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }
}
