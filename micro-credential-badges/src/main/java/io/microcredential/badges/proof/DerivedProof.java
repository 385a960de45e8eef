package io.microcredential.badges.proof;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.internal.CborReader;
import io.microcredential.badges.key.KeyAlgorithm;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.VerificationKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A proof that a holder derived from an issuer's to show a part of a credential: the issuer signed
 * the statements that must always be there, and a key for this proof alone, which signed each of
 * the others.
 *
 * @param baseSignature the issuer's signature
 * @param publicKey the key of this proof alone, marked as Multikey
 * @param signatures that key's signature of each other statement, in order
 * @param labels the name of each unnamed node, by the number that canonicalization gives it
 * @param mandatory the places of the statements that must always be there
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#verify-derived-proof-ecdsa-sd-2023">Data
 *     Integrity ECDSA Cryptosuites v1.0, section 3.6.8</a>
 */
record DerivedProof(
    byte[] baseSignature,
    byte[] publicKey,
    List<byte[]> signatures,
    Map<Integer, String> labels,
    List<Integer> mandatory) {

  private static final int MAX_TEXT = 1024 * 1024;
  private static final byte[] BASE = {(byte) 0xd9, 0x5d, 0x00};
  private static final byte[] DERIVED = {(byte) 0xd9, 0x5d, 0x01};
  private static final int SIGNATURE_BYTES = 64;
  private static final String LABEL = "_:c14n";

  /** Returns whether a proof is the issuer's own, which is for the holder only. */
  static boolean isBase(String proofValue) {
    return content(proofValue, BASE).isPresent();
  }

  static Optional<DerivedProof> parse(String proofValue) {
    return content(proofValue, DERIVED)
        .flatMap(
            cbor ->
                CborReader.read(
                    cbor,
                    reader -> {
                      reader.array(5);
                      return new DerivedProof(
                          reader.bytes(SIGNATURE_BYTES),
                          reader.bytes(35),
                          reader.array(item -> item.bytes(SIGNATURE_BYTES)),
                          reader.map(item -> "_:u" + Base64Url.encode(item.bytes(32))),
                          reader.array(CborReader::number));
                    }));
  }

  private static Optional<byte[]> content(String proofValue, byte[] mark) {
    if (!proofValue.startsWith("u") || proofValue.length() > MAX_TEXT) {
      return Optional.empty();
    }
    return Base64Url.decode(proofValue.substring(1))
        .filter(
            bytes ->
                bytes.length > mark.length
                    && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length)))
        .map(bytes -> Arrays.copyOfRange(bytes, mark.length, bytes.length));
  }

  /**
   * Returns whether issuer and proof key signed exactly these statements.
   *
   * @param issuerKey the issuer's key
   * @param options the canonical proof options
   * @param document the canonical document
   */
  boolean holds(VerificationKey issuerKey, CanonicalForm options, CanonicalForm document) {
    Optional<VerificationKey> own =
        VerificationKey.fromMultikey(Multibase.encode(publicKey))
            .value()
            .filter(key -> key.algorithm() == KeyAlgorithm.P256);
    Optional<List<String>> statements = relabelled(document.text());
    if (own.isEmpty() || statements.isEmpty()) {
      return false;
    }
    List<String> all = statements.get();
    Set<Integer> always = new HashSet<>(mandatory);
    if (always.size() != mandatory.size()
        || mandatory.stream().anyMatch(index -> index >= all.size())
        || signatures.size() != all.size() - always.size()) {
      return false;
    }
    var fixed = new StringBuilder();
    var disclosed = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      if (always.contains(i)) {
        fixed.append(all.get(i));
      } else {
        disclosed.add(all.get(i));
      }
    }
    var signed = new ByteArrayOutputStream();
    signed.writeBytes(options.digest());
    signed.writeBytes(publicKey);
    signed.writeBytes(HashFunction.SHA_256.digest(utf8(fixed.toString())));
    return issuerKey.verifies(signed.toByteArray(), baseSignature)
        && eachSigned(own.get(), disclosed);
  }

  private boolean eachSigned(VerificationKey own, List<String> disclosed) {
    for (int i = 0; i < disclosed.size(); i++) {
      if (!own.verifies(utf8(disclosed.get(i)), signatures.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Gives unnamed nodes the names of the issuer, nothing if one has none or two have the same. */
  private Optional<List<String>> relabelled(String nQuads) {
    var names = new LinkedHashMap<String, String>();
    labels.forEach((number, label) -> names.put(LABEL + number, label));
    if (Set.copyOf(names.values()).size() != names.size()) {
      return Optional.empty();
    }
    var lines = new ArrayList<String>();
    for (String line : nQuads.lines().toList()) {
      List<String> terms = terms(line);
      if (terms.stream().anyMatch(t -> t.startsWith("_:") && !names.containsKey(t))) {
        return Optional.empty();
      }
      lines.add(
          terms.stream()
              .map(term -> names.getOrDefault(term, term))
              .collect(Collectors.joining(" ", "", "\n")));
    }
    lines.sort(String::compareTo);
    return Optional.of(lines);
  }

  /** Splits a statement at the spaces outside of texts. */
  private static List<String> terms(String line) {
    var terms = new ArrayList<String>();
    var term = new StringBuilder();
    boolean inText = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && inText) {
        term.append(c).append(line.charAt(++i));
      } else if (c == ' ' && !inText) {
        terms.add(term.toString());
        term.setLength(0);
      } else {
        inText ^= c == '"';
        term.append(c);
      }
    }
    terms.add(term.toString());
    return terms;
  }
}
