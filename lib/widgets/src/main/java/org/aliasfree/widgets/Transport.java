package org.aliasfree.widgets;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way to a front end and back: Jupyter comms, without saying whose.
 *
 * <p>The library brings one for JJava; a test brings one that records. Data are plain maps, lists,
 * strings, booleans and finite numbers, never null; binary parts travel beside them as buffers.
 */
public interface Transport {

  /**
   * Opens a comm of target {@code jupyter.widget}.
   *
   * @param comm id of the new comm
   * @param data content of the message, with {@code state} and {@code buffer_paths}
   * @param buffers the binary parts in the order of {@code buffer_paths}, perhaps none
   */
  void open(String comm, Map<String, Object> data, List<byte[]> buffers);

  /**
   * Sends a message over an open comm.
   *
   * @param comm id of the comm
   * @param data content of the message
   * @param buffers the binary parts, perhaps none
   * @param request the message that this one answers, as it came in, or null
   */
  void send(String comm, Map<String, Object> data, List<byte[]> buffers, Object request);

  /** Closes a comm: the front end removes its views. */
  void close(String comm);

  /** Shows an output with these forms (MIME type to data) in the running cell. */
  void display(Map<String, Object> bundle);

  /** Returns the cell that runs or ran last. */
  Cell cell();

  /** Says who gets the front end's messages. Called once. */
  void listen(Receiver receiver);

  /**
   * A run of a cell.
   *
   * @param id the cell, or "" where the front end does not tell
   * @param execution this run of it
   * @param deleted cells the user has deleted
   */
  record Cell(String id, String execution, Set<String> deleted) {
    /** The cell of a front end that names none. */
    public static final Cell UNKNOWN = new Cell("", "", Set.of());

    /** Copies the set. */
    public Cell {
      deleted = Set.copyOf(deleted);
    }
  }

  /** Takes what the front end sends. Its methods never throw. */
  interface Receiver {
    /**
     * Takes a message of a widget's comm or of one opened for {@code jupyter.widget.control}.
     *
     * @param comm id of the comm
     * @param data content of the message
     * @param buffers binary parts, perhaps none
     * @param request the message itself, to be handed back with the answer
     */
    void message(String comm, Map<String, Object> data, List<byte[]> buffers, Object request);

    /** Takes the news that the front end closed a comm. */
    void closed(String comm);
  }
}
