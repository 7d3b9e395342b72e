package org.aliasfree.bench.networks;

/** Who is timed. */
enum Contestant {
  /** The library's engine, a whole picture from its latent. */
  OURS("ours"),
  /** The same on libtorch, operation by operation. */
  LIBTORCH("libtorch"),
  /** Libtorch's convolutions of the same shapes, without what is between them. */
  CONVOLUTIONS("its convolutions"),
  /** The official network, if the user has its code. */
  OFFICIAL("the official code");

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  /** Returns the name in messages. */
  String title() {
    return title;
  }
}
