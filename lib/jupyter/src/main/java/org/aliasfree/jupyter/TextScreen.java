package org.aliasfree.jupyter;

/** The text twin of every output on {@code System.out}; a replaced output is printed again. */
final class TextScreen implements Screen {

  @Override
  public void show(Object object) {
    if (object instanceof Showable showable) {
      for (MimeBundle output : showable.outputs()) {
        print(output);
      }
    } else {
      print(Forms.of(object));
    }
  }

  @Override
  public String open(MimeBundle output) {
    print(output);
    return "";
  }

  @Override
  public void update(String id, MimeBundle output) {
    print(output);
  }

  @Override
  public String kernel() {
    return "none";
  }

  private static void print(MimeBundle output) {
    if (!output.text().isBlank()) {
      System.out.println(output.text());
    }
  }
}
