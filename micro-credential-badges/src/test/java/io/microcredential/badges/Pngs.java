package io.microcredential.badges;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Builds PNG files chunk by chunk and takes them apart again, without the code under test. */
public final class Pngs {

  public static final String KEYWORD = "openbadgecredential";

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  static {
    // The test reads and writes a few pixels; it must not write cache files.
    ImageIO.setUseCache(false);
  }

  private Pngs() {}

  /** A chunk as it stands in a file. */
  public record Chunk(String type, byte[] data) {

    public byte[] bytes() {
      ByteBuffer whole = ByteBuffer.allocate(12 + data.length).putInt(data.length);
      whole.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
      CRC32 crc = new CRC32();
      crc.update(whole.array(), 4, 4 + data.length);
      return whole.putInt((int) crc.getValue()).array();
    }
  }

  /** Returns a picture that the Java platform itself has written. */
  public static byte[] platform(int width, int height, int imageType) {
    BufferedImage image = new BufferedImage(width, height, imageType);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, 0xFF000000 | i * 0x10F0F1);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] small() {
    return platform(3, 2, BufferedImage.TYPE_INT_ARGB);
  }

  public static BufferedImage decode(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all pixels as ARGB. */
  public static int[] pixels(byte[] file) {
    BufferedImage image = decode(file);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  public static List<Chunk> chunks(byte[] file) {
    List<Chunk> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(file, 8, file.length - 8);
    while (in.hasRemaining()) {
      byte[] data = new byte[in.getInt()];
      byte[] type = new byte[4];
      in.get(type).get(data).getInt();
      chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), data));
    }
    return chunks;
  }

  public static byte[] file(List<Chunk> chunks) {
    return join(SIGNATURE, join(chunks.stream().map(Chunk::bytes).toArray(byte[][]::new)));
  }

  /** Returns a small picture with further chunks right after its header. */
  public static byte[] with(Chunk... added) {
    List<Chunk> chunks = chunks(small());
    chunks.addAll(1, List.of(added));
    return file(chunks);
  }

  public static Chunk international(String keyword, String text) {
    return international(keyword, 0, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Chunk international(String keyword, int compressionFlag, byte[] text) {
    byte[] start = join(keyword.getBytes(StandardCharsets.ISO_8859_1), new byte[1]);
    return new Chunk("iTXt", join(start, new byte[] {(byte) compressionFlag, 0, 0, 0}, text));
  }

  public static Chunk latin(String keyword, String text) {
    return new Chunk("tEXt", (keyword + "\0" + text).getBytes(StandardCharsets.ISO_8859_1));
  }

  public static Chunk compressedLatin(String keyword, String text) {
    byte[] start = (keyword + "\0\0").getBytes(StandardCharsets.ISO_8859_1);
    return new Chunk("zTXt", join(start, deflate(text.getBytes(StandardCharsets.ISO_8859_1))));
  }

  public static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
