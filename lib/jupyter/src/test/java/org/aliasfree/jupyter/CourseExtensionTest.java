package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.aliasfree.lesson.CheckFailed;
import org.aliasfree.widgets.Widgets;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class CourseExtensionTest {
  private static final MIMEType TEXT = MIMEType.TEXT_PLAIN;
  private static final MIMEType PNG = MIMEType.IMAGE_PNG;
  private static final MIMEType HTML = MIMEType.TEXT_HTML;

  private static String printed(Runnable code) {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      code.run();
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void kernelFindsTheExtension() {
    assertThat(ServiceLoader.load(Extension.class))
        .anyMatch(extension -> extension instanceof CourseExtension);
  }

  @Test
  void installTeachesFormsImportsAndErrors() {
    try (FakeKernel kernel = new FakeKernel()) {
      assertThat(printed(() -> new CourseExtension().install(kernel))).isEmpty();
      DisplayData picture =
          kernel.getRenderer().render(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
      assertThat(picture.getData(TEXT)).isEqualTo("picture, 3 × 2 pixels");
      assertThat(picture.getData(PNG)).isNotNull();
      assertThat(kernel.getRenderer().render(new double[] {1}).getData(TEXT))
          .isEqualTo("double[1]: 1");
      assertThat(kernel.getRenderer().render(new double[][] {{1}}).getData(HTML)).isNotNull();
      Table table = Table.create("t").addColumns(DoubleColumn.create("x", 1.0));
      assertThat(kernel.getRenderer().render(table).getData(TEXT)).isEqualTo("x\n1");
      assertThat(kernel.getRenderer().render(MimeBundle.html("<b>", "b")).getData(HTML))
          .isEqualTo("<b>");
      assertThat(kernel.styled(ErrorLines.CHECK + "✘ x"))
          .contains("✘ x")
          .doesNotContain("aliasfree");
      assertThat(kernel.styled("java.lang.Error: y")).contains("\u001b[1mjava.lang.Error: y");
    }
  }

  @Test
  void lessonsNeedNoImports() {
    try (FakeKernel kernel = new FakeKernel()) {
      new CourseExtension().install(kernel);
      JShell shell = kernel.getJShell();
      for (String use :
          new String[] {
            "Samples s = Samples.of(Signal.sine(2, 0), 16, 16);",
            "Spectrum x = Fft.of(s);",
            "var c = Check.that(\"a\", () -> cos(PI));",
            "var p = plot(\"t\", \"x\", \"y\").samples(\"s\", s).alt(\"Samples.\");",
            "Table t = Table.create(\"t\"); INDArray a = null; Class<?> n = Nd4j.class;",
            "show();",
            "List<Integer> l = List.of(max(1, 2));"
          }) {
        kernel.evalRaw("import java.util.*;");
        String rest = use;
        while (!rest.isBlank()) {
          var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
          assertThat(shell.eval(info.source()))
              .as(info.source())
              .allMatch(event -> event.status() == Snippet.Status.VALID)
              .allMatch(event -> event.exception() == null);
          rest = info.remaining();
        }
      }
    }
  }

  @Test
  void installSurvivesAKernelThatIsDifferent() {
    assertThat(printed(() -> new CourseExtension().install(null)))
        .contains("course extension, renderers: java.lang.NullPointerException")
        .contains(
            "course extension, import org.aliasfree.signal.*;: java.lang.NullPointerException");
  }

  @Test
  void figureShowsAsPictureAndCaption() {
    Figure figure = Show.plot("t", "x", "y").truth("f", x -> x, 0, 1).alt("A line.").caption("1");
    try (FakeKernel kernel = new FakeKernel()) {
      CourseExtension.register(kernel.getRenderer());
      kernel.start();
      assertThat(Screen.current().kernel()).isEqualTo("fake 1");
      assertThat(Screen.current().drivesWidgets()).isTrue();
      Show.show(figure);
      assertThat(kernel.displayed).extracting(d -> d.getData(TEXT)).containsExactly("A line.", "1");
      kernel.displayed.clear();
      assertThat(kernel.getRenderer().render(figure).getData(TEXT)).isEqualTo("1");
      assertThat(kernel.displayed).extracting(d -> d.getData(TEXT)).containsExactly("A line.");
    }
    assertThat(Screen.current().kernel()).isEqualTo("none");
  }

  @Test
  void importsNameOnlyWhatIsThere() {
    ClassLoader empty = new ClassLoader(null) {};
    assertThat(Imports.source(empty))
        .containsExactly(
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import static org.aliasfree.jupyter.Show.*;",
            "import static java.lang.Math.*;");
    assertThat(Imports.source(CourseExtension.class.getClassLoader()))
        .contains(
            "import org.aliasfree.signal.*;",
            "import org.aliasfree.lesson.*;",
            "import tech.tablesaw.api.*;",
            "import org.nd4j.linalg.factory.Nd4j;");
  }

  @Test
  void unknownNamesAreNotedWhenAMethodIsDefined() {
    try (FakeKernel kernel = new FakeKernel()) {
      UnresolvedNames.watch(kernel.getJShell());
      assertThat(printed(() -> kernel.evalRaw("int f(int n) { return n + missing; }")))
          .startsWith("note: f(int) uses names that do not exist yet: variable missing");
      assertThat(printed(() -> kernel.evalRaw("int g(int n) { return n; }"))).isEmpty();
      assertThat(printed(() -> kernel.evalRaw("int missing = 3;"))).isEmpty();
    }
  }

  @Test
  void errorLinesKnowTheRightClass() {
    assertThat(ErrorLines.CHECK).isEqualTo(CheckFailed.class.getName() + ": ");
  }

  @Test
  void warmUpEndsQuietly() throws InterruptedException {
    Thread thread = Warmup.start();
    assertThat(thread.isDaemon()).isTrue();
    thread.join(20_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void processEndsSoonButNotAtOnce() throws InterruptedException {
    CountDownLatch halted = new CountDownLatch(1);
    long start = System.nanoTime();
    Thread thread = KernelExit.soon(halted::countDown);
    assertThat(thread.isDaemon()).isTrue();
    assertThat(halted.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(290);
  }

  @Test
  void pollIsFastForTwoSecondsAfterWork() {
    AtomicLong now = new AtomicLong();
    AtomicLong cost = new AtomicLong();
    LongSupplier body =
        FastPoll.awakeAfterWork(
            () -> {
              now.addAndGet(cost.get());
              return 50;
            },
            now::get);
    assertThat(body.getAsLong()).isEqualTo(50);
    cost.set(3_000_000);
    assertThat(body.getAsLong()).isEqualTo(2);
    cost.set(0);
    now.addAndGet(1_900_000_000);
    assertThat(body.getAsLong()).isEqualTo(2);
    now.addAndGet(200_000_000);
    assertThat(body.getAsLong()).isEqualTo(50);
  }

  @Test
  void fastPollSurvivesAMessageThatCannotBeRead() {
    AtomicLong calls = new AtomicLong();
    LongSupplier body =
        FastPoll.awakeAfterWork(
            () -> {
              if (calls.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("no JSON");
              }
              return 50;
            },
            System::nanoTime);
    for (int i = 0; i < 100; i++) {
      assertThat(body.getAsLong()).isIn(2L, 50L);
    }
    assertThat(calls).hasValue(100);
  }

  @Test
  void fastPollEndsWithAChannelThatOnlyFails() {
    LongSupplier body =
        FastPoll.awakeAfterWork(
            () -> {
              throw new IllegalStateException("closed");
            },
            System::nanoTime);
    for (int i = 0; i < 20; i++) {
      assertThat(body.getAsLong()).isEqualTo(2);
    }
    assertThatThrownBy(body::getAsLong).hasMessage("closed");
  }

  @Test
  void installConnectsWidgetsToTheKernel() {
    try (FakeKernel kernel = new FakeKernel()) {
      new CourseExtension().install(kernel);
      assertThat(Widgets.available()).isTrue();
    } finally {
      Widgets.disconnect();
    }
  }
}
