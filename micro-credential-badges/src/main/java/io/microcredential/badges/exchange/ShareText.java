package io.microcredential.badges.exchange;

import io.microcredential.core.Outcome;
import io.microcredential.core.catalog.MicroCredential;
import java.net.URI;
import java.util.Locale;

/**
 * A neutral sentence with which somebody may tell others of a micro-credential that they hold.
 *
 * <p>It says who issued what and where that can be verified; it praises nothing and names nobody
 * who earned it.
 */
public final class ShareText {

  private final MicroCredential definition;
  private final URI page;

  private ShareText(MicroCredential definition, URI page) {
    this.definition = definition;
    this.page = page;
  }

  /**
   * Returns the sentence about a definition.
   *
   * @param definition the version that was earned
   * @param page the page on which everybody can verify the badge
   * @return the sentence; or {@code share.not-public} if the address is not https, or {@code
   *     share.secret-in-address} if it holds a user's name, a token, or a parameter that is called
   *     like one
   */
  public static Outcome<ShareText> of(MicroCredential definition, URI page) {
    return PublicAddress.check(page).map(open -> new ShareText(definition, open));
  }

  /**
   * Says it in a language.
   *
   * @param locale the reader's language; English where it is not Spanish
   * @return one sentence and the address
   */
  public String in(Locale locale) {
    String title = definition.title().in(locale);
    String issuer = definition.issuer().name().in(locale);
    return Wording.isSpanish(locale)
        ? issuer + " emiti\u00f3 la microcredencial \u00ab" + title + "\u00bb. Verificar: " + page
        : issuer + " issued the micro-credential \u201c" + title + "\u201d. Verify: " + page;
  }

  /** Returns the id of the definition. */
  @Override
  public String toString() {
    return "ShareText[" + definition.id() + "]";
  }
}
