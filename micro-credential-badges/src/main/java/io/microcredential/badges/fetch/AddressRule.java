package io.microcredential.badges.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others.
 *
 * <p>Whatever a registry reserves is refused, also where it hides inside an IPv6 address that a
 * gateway would turn into IPv4 again. Of IPv6 only the global unicast block is public at all.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6890">RFC 6890, Special-Purpose IP Address
 *     Registries</a>
 */
final class AddressRule {

  /** A block of addresses: its first bytes, and how many of their bits count. */
  private record Block(byte[] start, int bits) {

    static Block of(int bits, int... start) {
      byte[] bytes = new byte[start.length];
      for (int i = 0; i < start.length; i++) {
        bytes[i] = (byte) start[i];
      }
      return new Block(bytes, bits);
    }

    boolean contains(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> RESERVED_IPV4 =
      List.of(
          Block.of(8, 0),
          Block.of(8, 10),
          Block.of(10, 100, 64),
          Block.of(8, 127),
          Block.of(16, 169, 254),
          Block.of(12, 172, 16),
          Block.of(24, 192, 0, 0),
          Block.of(24, 192, 0, 2),
          Block.of(24, 192, 88, 99),
          Block.of(16, 192, 168),
          Block.of(15, 198, 18),
          Block.of(24, 198, 51, 100),
          Block.of(24, 203, 0, 113),
          Block.of(3, 224));

  /** A virtual machine's metadata and wire server at one provider of clouds, a public number. */
  private static final Block WIRE_SERVER = Block.of(32, 168, 63, 129, 16);

  private static final Block GLOBAL_IPV6 = Block.of(3, 0x20);

  /** Within global unicast: protocol assignments (Teredo among them), documentation, SRv6. */
  private static final List<Block> RESERVED_IPV6 =
      List.of(
          Block.of(23, 0x20, 0x01, 0x00),
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Block.of(20, 0x3f, 0xff, 0x00));

  private static final Block MAPPED = Block.of(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);
  private static final Block NAT64 = Block.of(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Block SIX_TO_FOUR = Block.of(16, 0x20, 0x02);

  private AddressRule() {}

  /** Returns whether an address is one that anybody on the Internet could reach as well. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublicIpv4(bytes);
    }
    return address instanceof Inet6Address && isPublicIpv6(bytes);
  }

  private static boolean isPublicIpv4(byte[] bytes) {
    return RESERVED_IPV4.stream().noneMatch(block -> block.contains(bytes))
        && !WIRE_SERVER.contains(bytes);
  }

  private static boolean isPublicIpv6(byte[] bytes) {
    if (MAPPED.contains(bytes) || NAT64.contains(bytes)) {
      return isPublicIpv4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (SIX_TO_FOUR.contains(bytes)) {
      return isPublicIpv4(Arrays.copyOfRange(bytes, 2, 6));
    }
    return GLOBAL_IPV6.contains(bytes)
        && RESERVED_IPV6.stream().noneMatch(block -> block.contains(bytes));
  }
}
