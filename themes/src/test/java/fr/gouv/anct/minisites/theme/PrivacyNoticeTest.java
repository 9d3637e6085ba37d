package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.PrivacyNotice;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Checks that « Données personnelles » states who reads the messages of contact forms and how long they are kept, where
 * there are any.
 */
class PrivacyNoticeTest {

    private static String text(int contactYears) {
        PrivacyNotice sample = (PrivacyNotice) SampleSitePages.all().get("donnees-personnelles");
        PageModel page = new PrivacyNotice(
                sample.shell(),
                sample.title(),
                sample.facts(),
                sample.contacts(),
                contactYears,
                sample.measured(),
                sample.standard());
        byte[] html = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH).render(page);
        // The spaces before colons do not break; some are narrow.
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8)).text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void namesTheMessagesOfItsForms() {
        assertThat(text(1))
                .contains("messages envoyés par les formulaires", "agents habilités", "conservés pendant un an")
                .doesNotContain("ne demande aucune donnée");
        assertThat(text(2)).contains("conservés pendant 2 ans");
        assertThat(text(0)).doesNotContain("formulaires de ce site");
    }

    @Test
    void namesWhatIsMeasuredAndForHowLong() {
        assertThat(text(0))
                .contains("effacés en 48 heures au plus", "par jour : 92 jours", "lecteurs : 25 mois")
                .contains("pose la question : 25 mois", "compter deux fois : un jour", "qui répond : 25 mois")
                .contains("une clé tirée au hasard chaque jour", "vous opposer à ce comptage")
                .contains("adresse IP entière n’est jamais enregistrée");
    }
}
