package kz.journal.credentials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import kz.journal.document.Pdf;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;

/** Prints slips, ten to a sheet, to be cut apart and handed to their owners. */
@Stateless
@RolesAllowed(Roles.CREDENTIALS_OFFICE)
@Clause({"2.2.2-1", "2.2.8"})
public class CredentialSlips {

  @Inject private Settings settings;

  /**
   * The slips as PDF.
   *
   * @param language of every slip; {@code null} lets each speak its owner's
   */
  public byte[] print(List<Slip> slips, Locale language) {
    Trilingual university =
        new Trilingual(
            settings.text(Setting.UNIVERSITY_RU),
            settings.text(Setting.UNIVERSITY_KK),
            settings.text(Setting.UNIVERSITY_EN));
    SlipSheet sheet = new SlipSheet(university, settings.text(Setting.SITE_ADDRESS), language);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Pdf.write(sheet.xhtml(slips), pdf);
    return pdf.toByteArray();
  }
}
