package io.microcredential.badges.attack;

import static io.microcredential.badges.attack.FuzzTarget.reading;
import static io.microcredential.badges.attack.FuzzTarget.text;
import static io.microcredential.badges.attack.FuzzTarget.utf8;

import io.microcredential.badges.archive.ArchiveReader;
import io.microcredential.badges.archive.ArchiveWriter;
import io.microcredential.badges.archive.CareerArchive;
import io.microcredential.badges.key.SigningKeys;
import io.microcredential.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Files that people keep for years: private keys in all their forms, and career archives. */
final class FuzzFiles {

  /** A key on P-256, made for this test, under a password that one round makes a key of. */
  private static final byte[] KEY_STORE =
      Base64.getMimeDecoder()
          .decode(
              """
              MIIEMwIBAzCCA+0GCSqGSIb3DQEHAaCCA94EggPaMIID1jCCAnEGCSqGSIb3DQEHBqCCAmIwggJe
              AgEAMIICVwYJKoZIhvcNAQcBMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAhHNXI+OtuZ
              DQIBATAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQTAv3Vo4ByiqTc7hB08sgO4CCAfBjLRdQ
              0uUuSnrntGRRO8ijnJov8KNaHisctcYN9R01e6opMts/knao/n6BM9ugOHNHFcswVxikCr1oFnbC
              VW/1ZTa08mpFETlYEpaPZVIngxZ5nQLeItOULpHp4khF/0cU2brmEC997vWgXKhABAgzC6xtn7B8
              0XmfuPnrJny7nQYwMxDdWdJY0CtIRxetaIwKPdAquMJHTmtoKKnRuFCM+pCZcxg55KPLusZATIyL
              QUq8lqepzFhw3qcx4wrk+Kas6FuxbqDuZO0cTS/YDcVNBf00e0mMuYsJ6P8b1Htk8rt5MmdvRsJt
              K4CZGwPKvK7QbCp2BllWuYAcQuuyU3M8pnfZi8KM6+o28yzX/6TBEDzLBwzvk6yDwTz39JNqRoEi
              CZYoidCrifcY0qXlfKOOxecnwZPPBuO5eMMrpqH728ZBK2ejCerSCmLpqMVXpu7Z40/G3edkG7Dn
              3mPyii86tNjOGr1g3UMgLEfDWSWv7k+8W2LejcBRiijWKDFp7JB5xfO4dsh+ZBTlhKAQnWZEsJEU
              HOeQ8ZTtJhnkjIPKCkGkSGQ5Rb0KYUBvsoR2mfqm6oCUOf79rMJTBegc6WLypBU5/+td7Pj4Dc9D
              mRPsG6RWAxSAUsdz2j5xFfqE3FHOWrwANRyxfqtSz//vSfKnMIIBXQYJKoZIhvcNAQcBoIIBTgSC
              AUowggFGMIIBQgYLKoZIhvcNAQwKAQKgge4wgeswVgYJKoZIhvcNAQUNMEkwKAYJKoZIhvcNAQUM
              MBsECCM2ahgcIDmLAgEBMAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBCmJEL6Sr3m65+fKJeU
              nym8BIGQS0velymkaOvAOChFFUDvtaOaBuE9OYvNPHWW2/TbF6xbGEZMMY6qSLVtNG1oeEr5OAbe
              aCcT+Oz1byVdX+/14QsxnWZJRAbFSGOHVhinCum2d0UBlSbthrYu1WIMwVGz03k6kb3vRqIbKrOl
              FTfYE5gy6LBBpGldTaaxjE/fx35m57bXdegJuwb19heu5iyNMUIwGwYJKoZIhvcNAQkUMQ4eDABi
              AGEAZABnAGUAczAjBgkqhkiG9w0BCRUxFgQUN6uImg8hdDM/5UYT67wmdBdiNvwwPTAxMA0GCWCG
              SAFlAwQCAQUABCDiSX1nmADB1SbPDDhRLgSRN5IjHc/Xq/aC+mG89vyuzgQIHZHTPtnPMkc=
              """);

  private static final SigningKeys KEYS =
      SigningKeys.at("https://issuer.example/#key-1", new SecureRandom());

  /** What stands before an RSA key of 2,048 bits in PKCS#8. */
  private static final int RSA_HEADER = 26;

  private FuzzFiles() {}

  static List<FuzzTarget> all() {
    byte[] pkcs8 = key("Ed25519", 0).getEncoded();
    byte[] rsa = key("RSA", 2048).getEncoded();
    List<byte[]> texts =
        List.of(
            pem("PRIVATE KEY", pkcs8),
            pem("EC PRIVATE KEY", elliptic((ECPrivateKey) key("EC", 256))),
            pem("RSA PRIVATE KEY", Arrays.copyOfRange(rsa, RSA_HEADER, rsa.length)));
    return List.of(
        reading("private keys as PEM", texts, input -> KEYS.pem(text(input))),
        reading("private keys as PKCS#8", List.of(pkcs8), KEYS::pkcs8),
        reading(
            "private keys as PKCS#12",
            List.of(KEY_STORE),
            input -> KEYS.pkcs12(input, "badges", "changeit".toCharArray())),
        new FuzzTarget(
            "career archives",
            List.of(archive()),
            input -> ArchiveReader.withDefaults().read(input).isSuccess(),
            FuzzFiles::changedBadge));
  }

  private static PrivateKey key(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      if (bits > 0) {
        generator.initialize(bits);
      }
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pem(String label, byte[] der) {
    String mark = " " + label + "-----\n";
    String body = Base64.getEncoder().encodeToString(der);
    return utf8("-----BEGIN" + mark + body + "\n-----END" + mark);
  }

  /** The form of RFC 5915, with the name of the curve and without the public half. */
  private static byte[] elliptic(ECPrivateKey key) {
    var der = new ByteArrayOutputStream();
    der.writeBytes(HexFormat.of().parseHex("30310201010420"));
    byte[] secret = key.getS().add(BigInteger.ONE.shiftLeft(256)).toByteArray();
    der.write(secret, secret.length - 32, 32);
    der.writeBytes(HexFormat.of().parseHex("a00a06082a8648ce3d030107"));
    return der.toByteArray();
  }

  private static byte[] archive() {
    return ArchiveWriter.at(Scene.NOW)
        .add(utf8(Json.write(Scene.SIGNED)))
        .add(utf8(Scene.TOKEN))
        .write()
        .orElseThrow()
        .bytes();
  }

  /** An archive may be packed anew, but what it holds is valid only as it was put in. */
  private static Optional<String> changedBadge(byte[] archive) {
    CareerArchive read = ArchiveReader.withDefaults().read(archive).orElseThrow();
    List<String> good = List.of(Json.write(Scene.SIGNED), Scene.TOKEN);
    return read.badges().stream()
        .map(badge -> text(badge.bytes()))
        .filter(badge -> !good.contains(badge) && FuzzTarget.isValid(utf8(badge)))
        .findFirst();
  }
}
