package io.microcredential.core.earning.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row D5: what an address says about itself. */
class LinkCheckTest {

  private final LinkCheck check = LinkCheck.withoutNetwork();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org:8080/plan?a=b#c",
        "HTTPS://EXAMPLE.ORG/",
        "https://bücher.example/",
        "https://under_score.example/",
        "https://8.8.8.8/",
        "https://172.32.0.1/",
        "https://[2606:4700::1111]/",
        "https://[64:ff9b::8.8.8.8]/",
        "https://docs.google.com/document/d/abc/view",
        "https://sites.google.com/view/class/home",
        "https://example.org/u/1/",
        "https://example.org/my-drive",
        "https://notgoogle.com/u/1/",
        "https://localhost.example.org/",
        "https://example.org/login-ideas"
      })
  void whatOnlyATryCouldTellIsNotChecked(String address) {
    assertThat(check.check(URI.create(address)))
        .isEqualTo(new LinkFinding.NotChecked(NotCheckedReason.NO_NETWORK));
  }

  @ParameterizedTest
  @CsvSource({
    "file:///C:/Users/me/plan.docx, NOT_ON_THE_WEB",
    "ftp://example.org/plan, NOT_ON_THE_WEB",
    "mailto:somebody@example.org, NOT_ON_THE_WEB",
    "javascript:alert(1), NOT_ON_THE_WEB",
    "plan.docx, NOT_ON_THE_WEB",
    "https:plan, NO_HOST",
    "https:///plan, NO_HOST",
    "https://:443/plan, NO_HOST",
    "https://me@example.org/, CREDENTIALS",
    "https://me:word@example.org/, CREDENTIALS",
    "https://%65xample.org/, MALFORMED",
    "http://localhost/, LOCAL",
    "http://LOCALHOST.:3000/, LOCAL",
    "http://plan.localhost/, LOCAL",
    "http://intranet/plan, LOCAL",
    "http://printer.local/, LOCAL",
    "http://wiki.internal/, LOCAL",
    "http://nas.home.arpa/, LOCAL",
    "http://127.0.0.1/, LOCAL",
    "http://127.1/, LOCAL",
    "http://2130706433/, LOCAL",
    "http://0x7f000001/, LOCAL",
    "http://0177.0.0.1/, LOCAL",
    "http://0x7f.1/, LOCAL",
    "http://127。0。0。1/, LOCAL",
    "http://１２７.0.0.1/, LOCAL",
    "http://0/, LOCAL",
    "http://10.1.2.3/, LOCAL",
    "http://100.64.0.1/, LOCAL",
    "http://169.254.169.254/latest, LOCAL",
    "http://172.16.0.1/, LOCAL",
    "http://172.31.255.255/, LOCAL",
    "http://192.168.1.20:8080/, LOCAL",
    "http://198.18.0.1/, LOCAL",
    "http://203.0.113.9/, LOCAL",
    "http://255.255.255.255/, LOCAL",
    "http://256.1.1.1/, LOCAL",
    "http://99999999999/, LOCAL",
    "http://1.2.3.4.5.6/, ",
    "http://[::1]/, LOCAL",
    "http://[::]/, LOCAL",
    "http://[fe80::1]/, LOCAL",
    "http://[fd00::1]/, LOCAL",
    "http://[ff02::1]/, LOCAL",
    "http://[2001:db8::1]/, LOCAL",
    "http://[::ffff:192.168.0.1]/, LOCAL",
    "http://[64:ff9b::127.0.0.1]/, LOCAL",
    "https://drive.google.com/drive/my-drive, ONLY_FOR_OWNER",
    "https://drive.google.com/drive/u/0/folders/abc, ONLY_FOR_OWNER",
    "https://docs.google.com/document/d/abc/edit?authuser=1, ONLY_FOR_OWNER",
    "https://school-my.sharepoint.com/personal/_layouts/15/onedrive.aspx, ONLY_FOR_OWNER",
    "https://example.org/Login?next=/plan, ONLY_FOR_OWNER"
  })
  void whatCannotWorkForOthersIsFound(String address, LinkFault fault) {
    LinkFinding expected =
        fault == null
            ? new LinkFinding.NotChecked(NotCheckedReason.NO_NETWORK)
            : new LinkFinding.NotReachable(fault);
    assertThat(check.check(URI.create(address))).isEqualTo(expected);
  }
}
