package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** Widgets over the comm classes of JJava itself, all but the socket. */
class KernelTransportTest {
  private final ZMQ.Context zmq = ZMQ.context(1);
  private final Wires iopub = new Wires(zmq);
  private final Kernel kernel = new Kernel();
  private final ReplyEnvironment reply =
      (ReplyEnvironment)
          Proxy.newProxyInstance(
              ReplyEnvironment.class.getClassLoader(),
              new Class<?>[] {ReplyEnvironment.class},
              (proxy, method, args) -> null);

  @BeforeEach
  void install() {
    kernel.getCommManager().setIOPubChannel(iopub);
    runCell("a");
    new WidgetsExtension().install(kernel);
  }

  @AfterEach
  void end() {
    Widgets.disconnect();
    iopub.close();
    zmq.close();
  }

  private void runCell(String id) {
    kernel
        .getCommManager()
        .setMessageContext(
            new Message<>(
                new Header<>(MessageType.UNKNOWN),
                new Object(),
                Map.of("cellId", id, "deletedCells", List.of("z")),
                null));
  }

  private int comms() {
    int count = 0;
    for (Object each : kernel.getCommManager()) {
      count += each == null ? 0 : 1;
    }
    return count;
  }

  private void say(String comm, String json) {
    JsonObject data = json == null ? null : new Gson().fromJson(json, JsonObject.class);
    kernel
        .getCommManager()
        .handleCommMsgCommand(
            reply,
            new Message<>(
                new Header<>(CommMsgCommand.MESSAGE_TYPE), new CommMsgCommand(comm, data)));
  }

  private static String json(Message<?> message) {
    return new Gson().toJson(message.getContent());
  }

  @Test
  void theServiceFileNamesTheExtension() {
    assertThat(ServiceLoader.load(Extension.class))
        .hasAtLeastOneElementOfType(WidgetsExtension.class);
  }

  @Test
  void installingTwiceConnectsOnce() {
    IntSlider slider = IntSlider.of("k");
    slider.bundle();
    assertThat(Widgets.install(kernel)).isTrue();
    assertThat(slider.isOpen()).isTrue();
  }

  @Test
  void somethingElseThanAKernelIsDeclinedQuietly() {
    Widgets.disconnect();
    assertThat(Widgets.install("not a kernel")).isFalse();
    assertThat(Widgets.install(null)).isFalse();
    assertThat(Widgets.available()).isFalse();
  }

  @Test
  void thePropertySwitchesWidgetsOff() {
    System.setProperty("aliasfree.widgets", "off");
    try {
      assertThat(Widgets.available()).isFalse();
      assertThat(IntSlider.of("k").bundle()).containsOnlyKeys("text/plain");
      assertThat(iopub.sent).isEmpty();
    } finally {
      System.clearProperty("aliasfree.widgets");
    }
    assertThat(Widgets.available()).isTrue();
  }

  @Test
  void openingIsACommOpenWithTheProtocolsVersionAndNoEmptyBufferList() {
    Label label = Label.of("x");
    label.bundle();
    Message<?> open = iopub.sent.get(iopub.sent.size() - 1);
    assertThat(open.getHeader().getType().getName()).isEqualTo("comm_open");
    assertThat(open.getMetadata()).containsEntry("version", "2.1.0");
    assertThat(open.getBlobs()).isNullOrEmpty();
    assertThat(json(open))
        .contains("\"comm_id\":\"" + label.id() + "\"")
        .contains("\"target_name\":\"jupyter.widget\"")
        .contains("\"_model_name\":\"LabelModel\"");
  }

  @Test
  void aPictureTravelsAsABlob() {
    Image image = Image.of(new byte[] {5, 6}, "x");
    image.bundle();
    Message<?> open = iopub.sent.get(iopub.sent.size() - 1);
    assertThat(open.getBlobs()).containsExactly(new byte[] {5, 6});
    assertThat(json(open)).contains("\"buffer_paths\":[[\"value\"]]");
  }

  @Test
  void aMessageOfTheBrowserReachesTheWidget() throws Exception {
    IntSlider slider = IntSlider.of("k");
    Panel panel = Panel.of(slider);
    panel.bundle();
    say(slider.id(), "{\"method\":\"update\",\"state\":{\"value\":42},\"buffer_paths\":[]}");
    assertThat(panel.awaitIdle(Duration.ofSeconds(5))).isTrue();
    assertThat(slider.value()).isEqualTo(42);
  }

  @Test
  void aMessageWithoutDataIsSurvived() {
    IntSlider slider = IntSlider.of("k");
    Panel panel = Panel.of(slider);
    panel.bundle();
    say(slider.id(), null);
    assertThat(panel.note()).contains("ignored a message from the browser");
  }

  @Test
  void aReloadedPageGetsAllStates() {
    IntSlider.of("k").bundle();
    CommManager comms = kernel.getCommManager();
    int before = comms();
    comms.handleCommOpenCommand(
        reply,
        new Message<>(
            new Header<>(CommOpenCommand.MESSAGE_TYPE),
            new CommOpenCommand("control-1", "jupyter.widget.control", new JsonObject())));
    say("control-1", "{\"method\":\"request_states\"}");
    assertThat(json(iopub.sent.get(iopub.sent.size() - 1)))
        .contains("\"comm_id\":\"control-1\"")
        .contains("\"method\":\"update_states\"")
        .contains("\"model_name\":\"IntSliderModel\"");
    comms.handleCommCloseCommand(
        reply,
        new Message<>(
            new Header<>(CommCloseCommand.MESSAGE_TYPE),
            new CommCloseCommand("control-1", new JsonObject())));
    assertThat(comms()).isEqualTo(before);
  }

  @Test
  void closingFreesTheKernelsComms() {
    int before = comms();
    for (int i = 0; i < 20; i++) {
      try (Panel panel = Panel.of(IntSlider.of("k"), Image.empty(4, 3))) {
        panel.bundle();
        assertThat(comms()).isGreaterThan(before);
      }
      assertThat(comms()).isEqualTo(before);
    }
    assertThat(iopub.sent.get(iopub.sent.size() - 1).getHeader().getType().getName())
        .isEqualTo("comm_close");
  }

  @Test
  void runningACellAgainFreesTheCommsOfItsEarlierRun() {
    IntSlider.of("k").bundle();
    int once = comms();
    runCell("a");
    IntSlider.of("k").bundle();
    assertThat(comms()).isEqualTo(once);
    runCell("b");
    IntSlider.of("k").bundle();
    assertThat(comms()).isEqualTo(2 * once);
  }

  @Test
  void aCellMayEndInAWidget() {
    IntSlider slider = IntSlider.of("k");
    DisplayData data = kernel.getRenderer().render(slider);
    assertThat(data.getData(MIMEType.parse(Widget.VIEW_TYPE)))
        .asString()
        .contains("version_major=2", "model_id=");
    assertThat(data.getData(MIMEType.parse("text/plain"))).asString().contains("Run this cell");
  }

  @Test
  void anEndedSocketDoesNotFailTheCell() {
    iopub.broken = true;
    IntSlider slider = IntSlider.of("k");
    slider.bundle();
    slider.value(3);
    assertThat(slider.value()).isEqualTo(3);
  }

  /** Where messages leave the kernel. */
  private static final class Wires extends JupyterSocket {
    private final List<Message<?>> sent = new ArrayList<>();
    private boolean broken;

    Wires(ZMQ.Context zmq) {
      super(zmq, SocketType.PUB, null, org.slf4j.LoggerFactory.getLogger(Wires.class));
    }

    @Override
    public void bind(KernelConnectionProperties connection) {}

    @Override
    public synchronized void sendMessage(Message<?> message) {
      if (broken) {
        throw new IllegalStateException("closed");
      }
      sent.add(message);
    }
  }

  /** A kernel that evaluates nothing. */
  private static final class Kernel extends BaseKernel {
    Kernel() {
      super(
          "test",
          "1",
          new LanguageInfo.Builder("java").build(),
          List.of(),
          null,
          new JupyterIO(java.nio.charset.StandardCharsets.UTF_8),
          new CommManager(),
          new Renderer(),
          null,
          new MagicsRegistry(),
          false,
          new StringStyler.Builder().build());
    }

    @Override
    public Object evalRaw(String expression) {
      return null;
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
      return null;
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
      return null;
    }

    @Override
    public String isComplete(String code) {
      return IS_COMPLETE_YES;
    }
  }
}
