package org.aliasfree.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aliasfree.jupyter.Markup;
import org.aliasfree.jupyter.MimeBundle;
import org.aliasfree.jupyter.Show;
import org.aliasfree.signal.Require;

/**
 * A question asked before the lesson answers it. The guess is kept, not judged; at the end the
 * reader sees guess and finding side by side.
 */
public final class Predict {
  private static final Map<String, Predict> ASKED = new LinkedHashMap<>();
  private static final int MOST_OPTIONS = 8;
  private static final String OPEN = "?";

  private final String question;
  private final List<String> options;
  private String guess = "";

  private Predict(String question, List<String> options) {
    this.question = question;
    this.options = options;
  }

  /**
   * Returns the question, to be followed by {@link #guess}. Asked again, it replaces the earlier
   * one of the same {@code id} and keeps the guess if the options are the same.
   *
   * @param id lesson and number, for instance {@code "04.p1"}
   * @param question one sentence
   * @param options two to eight answers, lettered a, b, c in this order
   */
  public static Predict ask(String id, String question, String... options) {
    Require.that(
        options.length >= 2 && options.length <= MOST_OPTIONS,
        "a question must have 2 to %s options, got %s",
        MOST_OPTIONS,
        options.length);
    Predict asked = new Predict(question, List.of(options));
    synchronized (ASKED) {
      Predict earlier = ASKED.put(id, asked);
      if (earlier != null && earlier.options.equals(asked.options)) {
        asked.guess = earlier.guess;
      }
    }
    return asked;
  }

  /**
   * Keeps the reader's guess and shows question, options and what was kept.
   *
   * @param letter one of the letters shown; {@code "?"} means not yet
   */
  public void guess(String letter) {
    Show.show(take(letter));
  }

  MimeBundle take(String letter) {
    String wanted = letter == null ? OPEN : letter.strip().toLowerCase(Locale.ROOT);
    boolean valid = wanted.length() == 1 && letters().contains(wanted);
    if (valid) {
      guess = wanted;
    }
    return page(status(wanted, valid));
  }

  private String status(String wanted, boolean valid) {
    if (valid) {
      return "Your guess: " + guess + ", kept. The lesson will show.";
    }
    String kept = guess.isEmpty() ? "" : " Your guess " + guess + " is kept.";
    if (wanted.equals(OPEN)) {
      return "Put " + choice() + " in place of the question mark and run the cell again." + kept;
    }
    return "A guess is one letter: " + choice() + "." + kept;
  }

  private MimeBundle page(String status) {
    StringBuilder html =
        new StringBuilder("<p><b>").append(Markup.escape(question)).append("</b></p>\n");
    StringBuilder text = new StringBuilder(question);
    for (int i = 0; i < options.size(); i++) {
      String letter = letter(i);
      html.append("<div>").append(letter).append(") ");
      html.append(Markup.escape(options.get(i))).append("</div>\n");
      text.append("\n  ").append(letter).append(") ").append(options.get(i));
    }
    html.append("<p><i>").append(Markup.escape(status)).append("</i></p>");
    return MimeBundle.html(html.toString(), text.append('\n').append(status).toString());
  }

  private List<String> letters() {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      letters.add(letter(i));
    }
    return letters;
  }

  private String choice() {
    List<String> letters = letters();
    int last = letters.size() - 1;
    return String.join(", ", letters.subList(0, last)) + " or " + letters.get(last);
  }

  private static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }

  private String spoken(String letter) {
    int index = letters().indexOf(letter);
    return index < 0 ? letter : letter + ") " + options.get(index);
  }

  /**
   * What the lesson found for a question.
   *
   * @param id the question's
   * @param letter the option that turned out
   * @param why one sentence that names the check that shows it
   */
  public record Found(String id, String letter, String why) {}

  /** Returns what the lesson found for question {@code id}. */
  public static Found found(String id, String letter, String why) {
    return new Found(id, letter.strip().toLowerCase(Locale.ROOT), why);
  }

  /** Shows a table: question, the reader's guess, what the lesson found. */
  public static void review(Found... findings) {
    Show.show(table(findings));
  }

  static MimeBundle table(Found... findings) {
    List<String> header = List.of("Question", "Your guess", "What the lesson found");
    List<List<String>> rows = new ArrayList<>();
    for (Found found : findings) {
      Predict asked;
      synchronized (ASKED) {
        asked = ASKED.get(found.id());
      }
      String question = asked == null ? found.id() : asked.question;
      String guess =
          asked == null
              ? "not asked: that cell has not run"
              : asked.guess.isEmpty() ? "none yet, and that is fine" : asked.spoken(asked.guess);
      String finding = asked == null ? found.letter() : asked.spoken(found.letter());
      rows.add(List.of(question, guess, finding + ". " + found.why()));
    }
    return MimeBundle.html(Markup.table(header, rows), Markup.textTable(header, rows));
  }
}
