package io.microcredential.core.service;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import io.microcredential.core.store.RecordKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/** The names under which the service keeps things. */
final class Keys {

  private static final int SALT_BYTES = 16;

  private Keys() {}

  static RecordKey definition(DefinitionRef ref) {
    return new RecordKey("definition", hashed(ref.id() + " " + ref.version()));
  }

  static RecordKey retirement(DefinitionRef ref) {
    return new RecordKey("definition-retirement", hashed(ref.id() + " " + ref.version()));
  }

  /** The one place that a learner has in a micro-credential while the way is open. */
  static RecordKey place(PersonId learner, MicroCredentialId id) {
    return new RecordKey("place", hashed(learner + " " + id));
  }

  static RecordKey command(PersonId actor, String key) {
    return new RecordKey(StoredCommand.KIND, hashed(actor + " " + key));
  }

  /** Makes any text fit for a key; none that it may be asked for has a space in its first part. */
  static String hashed(String text) {
    return Digest.ofText(text).hex();
  }

  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static String salt(SecureRandom random) {
    var bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns a random UUID, as of RFC 9562, section 5.4. */
  static String uuid(SecureRandom random) {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
