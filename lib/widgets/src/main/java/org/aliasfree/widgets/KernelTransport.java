package org.aliasfree.widgets;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/**
 * Comms of a JJava kernel, 1.0-a6 and later.
 *
 * <p>Its comm API has Gson types in its signatures, and the released kernel carries Gson under
 * another package than the artifact one compiles against. So messages leave as plain maps in the
 * kernel's own {@code Message}, which its own Gson writes, and come in through that Gson by
 * reflection.
 */
final class KernelTransport implements Transport {
  private static final String TARGET = "jupyter.widget";
  private static final String CONTROL = "jupyter.widget.control";

  /** Version of the widget messaging protocol, in the metadata of comm_open. */
  private static final Map<String, Object> PROTOCOL = Map.of("version", "2.1.0");

  private final BaseKernel kernel;
  private final CommManager comms;
  private final Field iopub;
  private final Field context;
  private Receiver receiver;

  private KernelTransport(BaseKernel kernel) throws NoSuchFieldException {
    this.kernel = kernel;
    this.comms = kernel.getCommManager();
    this.iopub = field("iopub");
    this.context = field("context");
  }

  /** Returns a transport over {@code kernel}'s comms, and lets its cells end in a widget. */
  static KernelTransport to(Object kernel) throws NoSuchFieldException {
    Args.check(kernel instanceof BaseKernel, "kernel must be a JJava kernel, got %s", kernel);
    KernelTransport transport = new KernelTransport((BaseKernel) kernel);
    transport.registerRenderer();
    return transport;
  }

  private void registerRenderer() {
    kernel
        .getRenderer()
        .createRegistration(Widget.class)
        .preferring(Widget.VIEW_TYPE)
        .register((widget, to) -> widget.bundle().forEach(to.getOutputContainer()::putData));
  }

  private static Field field(String name) throws NoSuchFieldException {
    Field field = CommManager.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public void listen(Receiver receiver) {
    this.receiver = receiver;
    comms.registerTarget(CONTROL, (manager, id, target, message) -> new Line(manager, id, target));
  }

  @Override
  public void open(String comm, Map<String, Object> data, List<byte[]> buffers) {
    comms.registerComm(new Line(comms, comm, TARGET));
    publish(
        MessageType.COMM_OPEN_COMMAND,
        Map.of("comm_id", comm, "target_name", TARGET, "data", data),
        buffers,
        PROTOCOL,
        runningCell());
  }

  @Override
  public void send(String comm, Map<String, Object> data, List<byte[]> buffers, Object request) {
    publish(
        MessageType.COMM_MSG_COMMAND,
        Map.of("comm_id", comm, "data", data),
        buffers,
        Map.of(),
        request instanceof MessageContext asked ? asked : runningCell());
  }

  @Override
  public void close(String comm) {
    comms.unregisterComm(comm);
    publish(
        MessageType.COMM_CLOSE_COMMAND,
        Map.of("comm_id", comm, "data", Map.of()),
        List.of(),
        Map.of(),
        runningCell());
  }

  @Override
  public void display(Map<String, Object> bundle) {
    DisplayData data = new DisplayData();
    bundle.forEach(data::putData);
    kernel.display(data);
  }

  @Override
  public Cell cell() {
    if (!(runningCell() instanceof Message<?> request)) {
      return Cell.UNKNOWN;
    }
    Map<String, Object> metadata = request.getNonNullMetadata();
    String id = metadata.get("cellId") instanceof String text ? text : "";
    Set<String> deleted =
        metadata.get("deletedCells") instanceof Collection<?> cells
            ? cells.stream().map(String::valueOf).collect(Collectors.toSet())
            : Set.of();
    return new Cell(id, request.getHeader().getId(), deleted);
  }

  private MessageContext runningCell() {
    try {
      return (MessageContext) context.get(comms);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a map instead of the type's own content class
  private void publish(
      MessageType<?> type,
      Map<String, Object> content,
      List<byte[]> buffers,
      Map<String, Object> metadata,
      MessageContext parent) {
    // An empty list would leave the message without an end: null is "no buffers".
    List<byte[]> blobs = buffers.isEmpty() ? null : buffers;
    Message message = new Message(parent, (MessageType) type, content, blobs, metadata);
    try {
      Object socket = iopub.get(comms);
      socket.getClass().getMethod("sendMessage", Message.class).invoke(socket, message);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The kernel's end of one comm. */
  private final class Line extends Comm {
    Line(CommManager manager, String id, String target) {
      super(manager, id, target);
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
      Map<String, Object> data;
      try {
        data = Gson.read(message.getContent());
      } catch (ReflectiveOperationException | RuntimeException e) {
        data = null; // the receiver says so
      }
      List<byte[]> blobs = message.getBlobs();
      receiver.message(getID(), data, blobs == null ? List.of() : blobs, message);
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean sending) {
      receiver.closed(getID());
    }
  }

  /** The kernel's JSON reader, wherever it lives. */
  private static final class Gson {
    private Gson() {}

    @SuppressWarnings("unchecked") // a JSON object's keys are strings
    static Map<String, Object> read(Object content) throws ReflectiveOperationException {
      Object json = content.getClass().getMethod("getData").invoke(content);
      Class<?> element = json.getClass();
      Class<?> gson =
          Class.forName(element.getPackageName() + ".Gson", true, element.getClassLoader());
      Object reader = gson.getConstructor().newInstance();
      try {
        return (Map<String, Object>)
            gson.getMethod("fromJson", String.class, Class.class)
                .invoke(reader, json.toString(), Map.class);
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException(e.getCause());
      }
    }
  }
}
