package io.microcredential.badges.internal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code, which a telephone reads from paper.
 *
 * <p>The only class that knows ZXing. Error correction of level M: about a seventh of the code may
 * be soiled or torn.
 *
 * @see <a href="https://www.iso.org/standard/83389.html">ISO/IEC 18004:2024</a>
 */
public final class QrCode {

  /** What has to stay white around the code, in modules. */
  public static final int QUIET_ZONE = 4;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * Makes the code of a text.
   *
   * @param text the text in ASCII, up to 2,000 characters
   * @return the code
   * @throws IllegalArgumentException if the text is empty or too long
   */
  public static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("text must have at most 2,000 characters", e);
    }
  }

  /**
   * Returns how large the code is, with what has to stay white around it.
   *
   * @return the number of modules in each direction
   */
  public int size() {
    return modules.getWidth() + 2 * QUIET_ZONE;
  }

  /**
   * Returns the dark modules as the path of an SVG, in units of one module.
   *
   * @return the data of the path
   */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
        x++;
      }
    }
    return path.toString();
  }
}
