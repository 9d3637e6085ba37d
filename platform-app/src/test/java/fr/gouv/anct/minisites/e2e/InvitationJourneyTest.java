package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.OutboxListing;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the way from an invitation to leaving the site, in real browsers and with the keyboard alone. */
@DemoTest
class InvitationJourneyTest {

    private static final UUID SITE = BlueprintReader.tenantId("cites-educatives");
    private static final String AT = "/sites/cites-educatives";

    private final BrowserTab responsable = new BrowserTab(Viewport.DESKTOP);
    private final BrowserTab guest = new BrowserTab(Viewport.DESKTOP);

    @Autowired
    private Memberships memberships;

    @Autowired
    private OutboxListing outbox;

    @AfterEach
    void close() {
        responsable.close();
        guest.close();
        memberships
                .members()
                .filter(member -> !member.account().usualName().equals("Petit"))
                .collectList()
                .flatMapIterable(members -> members)
                .concatMap(member -> memberships.remove(member.account().id()))
                .contextWrite(CurrentTenant.with(SITE))
                .blockLast(Duration.ofSeconds(20));
    }

    private static URI at(String path) {
        return DemoSite.BACK_OFFICE.resolve(AT + path);
    }

    /** Returns the link in the latest letter to an address. */
    private URI link(String recipient) {
        Letter letter = requireNonNull(outbox.page(recipient, 1, 1).block(Duration.ofSeconds(20)))
                .items()
                .getFirst()
                .letter();
        assertThat(letter.subject()).contains("Dominique Petit vous invite");
        return URI.create(requireNonNull(letter.action()).url());
    }

    @Test
    void invitedUnderOneAddressComeUnderAnotherThenEditorThenGone() {
        String invited = "camille.perso@demonstration.example";
        responsable.signIn("Dominique Petit");
        KeyboardUser keyboard = new KeyboardUser(responsable.open(at("")));
        keyboard.follow("main a[href$='/personnes']");
        keyboard.follow("main a[href$='/invitations/nouvelle']");
        keyboard.follow("main form button[type=submit]");
        assertThat(keyboard.is("#error-summary"))
                .as("what is wrong has the focus")
                .isTrue();
        keyboard.reach("#email").write(invited);
        keyboard.reach("input[name=role]").press("Space").press("ArrowDown").press("ArrowDown");
        keyboard.reach("#message").write("Bienvenue dans l’équipe.");
        keyboard.follow("main form button[type=submit]");
        assertThat(keyboard.is("#flash")).isTrue();
        assertThat(responsable.page().locator("#invitations")).containsText(invited);

        URI link = link(invited);
        Page page = guest.open(link);
        assertThat(page.locator("main")).containsText("Dominique Petit vous invite");
        KeyboardUser theirs = new KeyboardUser(page);
        theirs.follow("main a.fr-btn");
        guest.choose("Camille Martin");
        assertThat(page).hasURL(link.toString());
        assertThat(page.locator("main .fr-alert")).containsText(invited);
        assertThat(page.locator("main .fr-alert")).containsText("camille@demonstration.example");
        new KeyboardUser(page).follow("main form button");
        assertThat(page.locator("#flash")).containsText("Bienvenue");
        assertThat(page.locator("main")).containsText("Contributeur");

        changeTheRole();
        page = guest.open(at("/invitations/nouvelle"));
        assertThat(page.locator("h1")).hasText("Inviter une personne");
        page = guest.open(link);
        assertThat(page.locator("h1")).hasText("Cette invitation a déjà été acceptée");

        page = guest.open(at("/personnes"));
        KeyboardUser leaving = new KeyboardUser(page);
        leaving.follow("main a[href$='/depart']");
        leaving.follow("main form button");
        assertThat(page.locator("#flash")).containsText("Vous avez quitté l’espace");
        assertThat(guest.incidents()).isEmpty();
        assertThat(responsable.incidents()).isEmpty();
    }

    /** Changes the role of the new member while they are signed in. */
    private void changeTheRole() {
        Page page = responsable.open(at("/personnes"));
        KeyboardUser keyboard = new KeyboardUser(page);
        keyboard.follow("#members tbody tr:last-child a");
        assertThat(page.locator("h1")).hasText("Camille Martin");
        keyboard.follow("main a[href$='/role']");
        keyboard.reach("input[name=role]").press("ArrowUp").press("ArrowUp");
        keyboard.follow("main form button[type=submit]");
        assertThat(page.locator("#flash")).containsText("Le rôle est changé");
    }

    @Test
    void theLastResponsableCannotLeave() {
        responsable.signIn("Dominique Petit");
        Page page = responsable.open(at("/personnes"));
        new KeyboardUser(page).follow("main a[href$='/depart']");
        assertThat(page).hasURL(Pattern.compile("/personnes$"));
        assertThat(page.locator("#flash")).containsText("Un espace garde au moins une personne responsable");
    }

    /** A CSV file, encoded as a French spreadsheet does, is read into the field. */
    @Test
    void aFileIsReadIntoTheField() {
        responsable.signIn("Dominique Petit");
        Page page = responsable.open(at("/personnes/import"));
        byte[] file =
                "Courriel;Rôle\r\nx.y@demonstration.example;Éditrice\r\n".getBytes(Charset.forName("windows-1252"));
        page.locator("#file").setInputFiles(new FilePayload("équipe.csv", "text/csv", file));
        assertThat(page.locator("#list")).hasValue("Courriel;Rôle\nx.y@demonstration.example;Éditrice\n");
        page.getByText("Vérifier la liste").click();
        Stabilisation.await(page);
        assertThat(page.locator("#report tbody tr")).hasCount(1);
        assertThat(page.locator("#report tbody tr")).containsText("À inviter");
        assertThat(responsable.incidents()).isEmpty();
    }

    /** A file too large for the field is rejected: a truncated list would be imported without notice. */
    @Test
    void aFileTooLargeForTheFieldIsNotCut() {
        responsable.signIn("Dominique Petit");
        Page page = responsable.open(at("/personnes/import"));
        page.locator("#list").fill("a@demonstration.example");
        byte[] file = "x.y@demonstration.example;Éditrice\r\n".repeat(20_000).getBytes(UTF_8);
        page.locator("#file").setInputFiles(new FilePayload("tous.csv", "text/csv", file));
        assertThat(page.locator("#file-messages")).containsText("tous.csv est trop lourd");
        assertThat(page.locator("#list")).hasValue("a@demonstration.example");
        assertThat(responsable.incidents()).isEmpty();
    }

    @Test
    void whatAFileReplacesCanBePutBack() {
        responsable.signIn("Dominique Petit");
        Page page = responsable.open(at("/personnes/import"));
        page.locator("#list").fill("a@demonstration.example");
        page.locator("#file")
                .setInputFiles(new FilePayload("un.csv", "text/csv", "b@demonstration.example".getBytes(UTF_8)));
        assertThat(page.locator("#list")).hasValue("b@demonstration.example");
        assertThat(page.locator("#file-messages")).containsText("un.csv remplace");
        page.locator("#file")
                .setInputFiles(new FilePayload("deux.csv", "text/csv", "c@demonstration.example".getBytes(UTF_8)));
        assertThat(page.locator("#list")).hasValue("c@demonstration.example");
        page.locator("#file").setInputFiles(new FilePayload("liste.xlsx", "text/csv", "PK\3\4\0\0".getBytes(UTF_8)));
        assertThat(page.locator("#file-messages")).containsText("liste.xlsx ne contient pas de texte");
        page.getByText("Remettre ce qui y était").click();
        assertThat(page.locator("#list")).hasValue("a@demonstration.example");
        assertThat(page.locator("#file-messages")).isEmpty();
        assertThat(responsable.incidents()).isEmpty();
    }
}
