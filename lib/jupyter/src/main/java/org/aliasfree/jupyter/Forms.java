package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.Table;

/** The forms of objects that are not ours: pictures, arrays, tables, charts. */
final class Forms {
  private Forms() {}

  /** Returns a picture at its own size; its text says only how large it is. */
  static MimeBundle of(BufferedImage image) {
    String text = "picture, " + image.getWidth() + " × " + image.getHeight() + " pixels";
    return MimeBundle.picture(image, image.getWidth(), text);
  }

  /** Returns a chart drawn at twice its size and shown at its size. */
  static MimeBundle of(IChart chart) {
    String title = chart.getTitle() == null || chart.getTitle().isBlank() ? "" : ": ";
    BufferedImage image = new Charts.Of(chart).image();
    return MimeBundle.picture(
        image, chart.getWidth(), "chart" + title + (title.isEmpty() ? "" : chart.getTitle()));
  }

  /** Returns whether {@link #of(Object)} has a form for {@code object}. */
  static boolean knows(Object object) {
    return object instanceof BufferedImage
        || object instanceof double[]
        || object instanceof double[][]
        || object instanceof Table
        || object instanceof IChart;
  }

  /** Returns the form of {@code object}; of an unknown one its {@code toString()}. */
  static MimeBundle of(Object object) {
    if (object instanceof BufferedImage image) {
      return of(image);
    } else if (object instanceof double[] values) {
      return ArrayText.of(values);
    } else if (object instanceof double[][] values) {
      return ArrayText.of(values);
    } else if (object instanceof Table table) {
      return TableText.of(table);
    } else if (object instanceof IChart chart) {
      return of(chart);
    }
    return MimeBundle.text(String.valueOf(object));
  }
}
