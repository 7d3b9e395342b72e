package org.zeromq;

/**
 * Stands in for the messaging library, which the real kernel brings under another name: the
 * kernel's classes name it, tests never use it.
 */
public final class ZMQ {
  private ZMQ() {}

  /** What the kernel's sockets extend. */
  public static class Socket {}
}
