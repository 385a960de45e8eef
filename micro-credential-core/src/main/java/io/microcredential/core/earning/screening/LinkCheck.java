package io.microcredential.core.earning.screening;

import java.net.URI;

/**
 * Says whether an address can be followed.
 *
 * <p>A port: whoever has a network writes one that tries the address, guards it against leading
 * into the own network, and answers {@link LinkFinding.NotChecked} when it cannot tell.
 */
@FunctionalInterface
public interface LinkCheck {

  /**
   * Looks at an address.
   *
   * @param link the address as the learner wrote it
   * @return what is known
   */
  LinkFinding check(URI link);

  /**
   * Returns a check that reads the address and asks nobody.
   *
   * <p>It finds addresses that cannot work for others: no {@code http} or {@code https}, no host,
   * credentials inside, the own computer or a private network (by name or by number, also in the
   * unusual ways to write one), and pages that file stores show only to the person signed in. About
   * every other address it says that it was not checked: whether a page is there can only be found
   * out by asking for it.
   *
   * @return the check, which never says that an address is reachable
   */
  static LinkCheck withoutNetwork() {
    return link -> {
      LinkFault fault = LinkReading.fault(link);
      return fault == null
          ? new LinkFinding.NotChecked(NotCheckedReason.NO_NETWORK)
          : new LinkFinding.NotReachable(fault);
    };
  }
}
