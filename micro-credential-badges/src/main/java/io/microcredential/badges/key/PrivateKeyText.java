package io.microcredential.badges.key;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Private keys in PEM, brought into PKCS#8, which the Java platform reads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468#section-10">RFC 7468, section 10</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5915">RFC 5915, Elliptic Curve Private Key
 *     Structure</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2">RFC 8017, appendix A.1.2</a>
 */
final class PrivateKeyText {

  private static final int MAX_LENGTH = 64 * 1024;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END \\1-----");

  private static final byte[] RSA = hex("300d06092a864886f70d0101010500");
  private static final byte[] P256 = hex("301306072a8648ce3d020106082a8648ce3d030107");
  private static final byte[] P384 = hex("301006072a8648ce3d020106052b81040022");

  private PrivateKeyText() {}

  static Outcome<byte[]> pkcs8(String pem) {
    if (pem.length() > MAX_LENGTH) {
      return refusal("signing-key.form", "This text is too long to be a private key.");
    }
    List<MatchResult> blocks = BLOCK.matcher(pem).results().toList();
    if (blocks.size() != 1) {
      return refusal("signing-key.form", "The text must hold one private key in PEM.");
    }
    String label = blocks.get(0).group(1);
    String body = blocks.get(0).group(2);
    if (label.equals("ENCRYPTED PRIVATE KEY") || body.contains("Proc-Type")) {
      return refusal(
          "signing-key.encrypted",
          "This key is encrypted; decrypt it, or keep it in a PKCS#12 file.");
    }
    try {
      return pkcs8(label, Base64.getMimeDecoder().decode(body));
    } catch (IllegalArgumentException notBase64) {
      return refusal("signing-key.form", "Between the marks must be base64.");
    }
  }

  private static Outcome<byte[]> pkcs8(String label, byte[] der) {
    return switch (label) {
      case "PRIVATE KEY" -> Outcome.success(der);
      case "RSA PRIVATE KEY" -> Outcome.success(wrapped(RSA, der));
      case "EC PRIVATE KEY" -> elliptic(der);
      default -> refusal("signing-key.kind", "Keys of this kind do not sign here: " + label + ".");
    };
  }

  /** The curve stands behind the secret, which has the curve's length. */
  private static Outcome<byte[]> elliptic(byte[] der) {
    int secret = indexOf(der, hex("020101"), 0) + 3;
    int length = secret + 1 < der.length ? der[secret + 1] : 0;
    int behind = secret + 2 + length;
    for (byte[] kind : List.of(P256, P384)) {
      byte[] curve = Arrays.copyOfRange(kind, 11, kind.length);
      if (indexOf(der, curve, behind) == behind + 2) {
        return Outcome.success(wrapped(kind, der));
      }
    }
    return refusal("signing-key.kind", "The key is on no curve that signs here: P-256, P-384.");
  }

  private static int indexOf(byte[] bytes, byte[] part, int from) {
    for (int i = Math.max(0, from); i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] wrapped(byte[] algorithm, byte[] key) {
    var content = new ByteArrayOutputStream();
    content.writeBytes(hex("020100"));
    content.writeBytes(algorithm);
    content.writeBytes(element(0x04, key));
    return element(0x30, content.toByteArray());
  }

  private static byte[] element(int tag, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.length;
    if (length >= 0x100) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length >= 0x80) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static Outcome<byte[]> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }
}
