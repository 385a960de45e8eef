package io.microcredential.core.earning.screening;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Hosts that are written as numbers.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA, IPv4 special
 *     purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA, IPv6 special
 *     purpose addresses</a>
 */
final class HostNumbers {

  private static final String PART = "(?:0x[0-9a-f]{0,16}|[0-9]{1,16})";
  private static final Pattern VERSION_4 = Pattern.compile(PART + "(?:\\." + PART + "){0,3}");

  /** First address and length of the prefix of the networks that the public cannot see. */
  private static final long[][] NOT_PUBLIC = {
    {0x00000000L, 8}, {0x0A000000L, 8}, {0x64400000L, 10}, {0x7F000000L, 8}, {0xA9FE0000L, 16},
    {0xAC100000L, 12}, {0xC0000000L, 24}, {0xC0000200L, 24}, {0xC0A80000L, 16}, {0xC6120000L, 15},
    {0xC6336400L, 24}, {0xCB007100L, 24}, {0xE0000000L, 4}, {0xF0000000L, 4}
  };

  private HostNumbers() {}

  /** Returns whether a host is a number, in any of the ways in which browsers read one. */
  static boolean isVersion4(String host) {
    return VERSION_4.matcher(host).matches();
  }

  /** Returns whether a number is an address that the public can see. */
  static boolean isPublicVersion4(String host) {
    String[] parts = host.split("\\.", -1);
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long part = number(parts[i]);
      long most = last ? (1L << (8 * (5 - parts.length))) - 1 : 255;
      if (part < 0 || part > most) {
        return false;
      }
      address = last ? (address << (8 * (5 - parts.length))) + part : (address << 8) + part;
    }
    return isPublic(address);
  }

  /** Reads decimal, octal after a leading zero, and hexadecimal digits; -1 for none of them. */
  private static long number(String part) {
    try {
      if (part.startsWith("0x")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      return Long.parseLong(part, part.length() > 1 && part.startsWith("0") ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static boolean isPublic(long address) {
    for (long[] network : NOT_PUBLIC) {
      if (address >> (32 - network[1]) == network[0] >> (32 - network[1])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether an address in square brackets is one that the public can see. */
  static boolean isPublicVersion6(String bracketed) {
    byte[] bytes;
    try {
      // In square brackets only a number is read, never a name looked up.
      InetAddress address = InetAddress.getByName(bracketed);
      bytes = address.getAddress();
      if (address instanceof Inet4Address) {
        return isPublic(version4(bytes, 0));
      }
    } catch (UnknownHostException e) {
      return false;
    }
    if (isTranslated(bytes)) {
      return isPublic(version4(bytes, 12));
    }
    boolean globalUnicast = (bytes[0] & 0xE0) == 0x20;
    boolean documentation = version4(bytes, 0) == 0x20010DB8L;
    return globalUnicast && !documentation;
  }

  /** Returns whether it stands for an IPv4 address, RFC 6052. */
  private static boolean isTranslated(byte[] bytes) {
    return version4(bytes, 0) == 0x0064FF9BL && version4(bytes, 4) == 0 && version4(bytes, 8) == 0;
  }

  private static long version4(byte[] bytes, int from) {
    long address = 0;
    for (int i = from; i < from + 4; i++) {
      address = (address << 8) + (bytes[i] & 0xFF);
    }
    return address;
  }
}
