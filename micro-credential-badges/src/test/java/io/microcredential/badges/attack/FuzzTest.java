package io.microcredential.badges.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Complaint 2: a flood of changed inputs over all readers. None throws what it does not document,
 * none is valid unless it says what was signed, and none takes more memory or time than is stated
 * here.
 *
 * <p>{@code -Dfuzz.inputs=1000000} tries a million, {@code -Dfuzz.seed=2} others.
 */
class FuzzTest {

  /** What one input may make the readers allocate, all garbage included. */
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  /** What one input may take, on a machine that is busy with other things. */
  private static final long MOST_NANOSECONDS = 10_000_000_000L;

  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 20_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  @Test
  void noChangedInputThrowsOrIsTakenForGoodOrCostsTooMuch() {
    var meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<FuzzTarget> targets = FuzzTarget.all();
    var mutator = new Mutator(SEED);
    var failures = new ArrayList<String>();
    long most = 0;
    long longest = 0;
    for (int i = 0; i < INPUTS && failures.size() < 10; i++) {
      FuzzTarget target = targets.get(i % targets.size());
      byte[] input = target.input(mutator);
      long bytesBefore = meter.getCurrentThreadAllocatedBytes();
      long before = System.nanoTime();
      String found = target.read(input);
      long taken = System.nanoTime() - before;
      long bytes = meter.getCurrentThreadAllocatedBytes() - bytesBefore;
      most = Math.max(most, bytes);
      longest = Math.max(longest, taken);
      if (!found.isEmpty()) {
        failures.add("input " + i + " to " + target + ": " + found);
      } else if (i >= targets.size() && (bytes > MOST_BYTES || taken > MOST_NANOSECONDS)) {
        failures.add("input " + i + " to " + target + ": " + bytes + " bytes, " + taken + " ns");
      }
    }
    System.out.println(
        INPUTS
            + " changed inputs over "
            + targets.size()
            + " readers, at most "
            + most / 1024
            + " KiB and "
            + longest / 1_000_000
            + " ms each");
    assertThat(failures).isEmpty();
  }

  @Test
  void everyReaderTakesWhatIsGood() {
    for (FuzzTarget target : FuzzTarget.all()) {
      for (byte[] good : target.seeds()) {
        assertThat(target.read(good)).as(target.toString()).isEmpty();
        assertThat(target.takes(good)).as(target.toString()).isTrue();
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameInputs() {
    byte[] good = "{\"id\": \"urn:uuid:x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(new Mutator(3).change(good, good)).isEqualTo(new Mutator(3).change(good, good));
  }
}
