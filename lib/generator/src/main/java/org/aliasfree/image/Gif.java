package org.aliasfree.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.aliasfree.signal.Require;

/**
 * Animated GIF files: each frame in its own 256 colours, chosen by the writer of the JDK; time in
 * hundredths of a second. Programs that do not know animated PNG show these.
 */
public final class Gif {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private Gif() {}

  /**
   * Returns a file that repeats for ever.
   *
   * @param frames at least one, all of one size
   * @param milliseconds each frame stays, 20 to 600 000; rounded to hundredths of a second
   * @throws IllegalArgumentException if there is no frame, the time is outside, or sizes differ
   */
  public static byte[] animation(List<BufferedImage> frames, int milliseconds) {
    Require.that(!frames.isEmpty(), "an animation needs frames");
    Require.that(
        20 <= milliseconds && milliseconds <= 600_000,
        "a frame must stay 20 to 600000 ms, got %s",
        milliseconds);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage frame : frames) {
        Require.that(
            frame.getWidth() == frames.get(0).getWidth()
                && frame.getHeight() == frames.get(0).getHeight(),
            "frames must have one size, got %s × %s after %s × %s",
            frame.getWidth(),
            frame.getHeight(),
            frames.get(0).getWidth(),
            frames.get(0).getHeight());
        writer.writeToSequence(
            new IIOImage(frame, null, control(writer, frame, milliseconds)), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** Returns what stands before a frame: how long it stays, and to repeat for ever. */
  private static IIOMetadata control(ImageWriter writer, BufferedImage frame, int milliseconds)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(Math.round(milliseconds / 10f)));
    control.setAttribute("transparentColorIndex", "0");
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0}); // sub-block 1, repeat 0 = for ever
    child(root, "ApplicationExtensions").appendChild(loop);
    metadata.setFromTree(FORMAT, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }
}
