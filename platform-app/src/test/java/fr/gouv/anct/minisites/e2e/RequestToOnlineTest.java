package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.e2e.testing.Axe;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.NewSite;
import fr.gouv.anct.minisites.e2e.testing.OutboxReader;
import fr.gouv.anct.minisites.e2e.testing.RequestFormPage;
import fr.gouv.anct.minisites.e2e.testing.SampleRequest;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks in real browsers the way of a site from its request and decision to creation, preview and launch. */
@DemoTest
class RequestToOnlineTest {

    private static final Account CAMILLE =
            new Account(new UUID(0, 0), "camille@demonstration.example", "Camille", "Martin", null);
    private static final String SECOND_OWNER = "frederique.aubin@demonstration.example";
    private static final String REASON = "Combien de communes sont concernées ?";
    private static final String COMPLETED = "Elles sont 412, dont 300 ont moins de 500 habitants.";

    private final BrowserTab requester = new BrowserTab(Viewport.DESKTOP);
    private final BrowserTab decider = new BrowserTab(Viewport.DESKTOP);

    @AfterEach
    void close() {
        requester.close();
        decider.close();
    }

    @Test
    @Tag("long")
    void underAPathOfThePortal() {
        String programme = "Refuges de montagne";
        Map<RequestField, String> answers = SampleRequest.named(programme, "refuges-montagne", CAMILLE);
        URI address = DemoSite.PORTAL.at("/refuges-montagne/");
        requester.signIn("Camille Martin");
        decider.signIn("Claude Moreau");

        URI request = send(answers);
        OutboxReader letters = new OutboxReader(decider, programme);
        letters.arrived("est bien envoyée", CAMILLE.email(), request);
        letters.arrived("Une demande d’espace à examiner", "claude@demonstration.example", dossier(request));

        askForChanges(programme, request);
        letters.arrived("est à compléter", CAMILLE.email(), request);
        complete(request);

        approve(programme, request);
        letters.arrived("est acceptée", CAMILLE.email(), request);
        letters.arrived("est prêt à être complété", CAMILLE.email(), site("refuges-montagne"));
        letters.arrived("est prêt à être complété", SECOND_OWNER, site("refuges-montagne"));

        openTheSitePage(programme, request);
        NewSite site = new NewSite(programme, "green-menthe", address);
        preview(site);
        site.isNotThere();

        launch(site);
        letters.arrived("est en ligne", CAMILLE.email(), site("refuges-montagne"));
        takeBack(site);
        launch(site);
        assertThat(requester.incidents()).isEmpty();
        assertThat(decider.incidents()).isEmpty();
    }

    @Test
    void onAHostOfItsOwn() {
        String programme = "Phares et balises";
        Map<RequestField, String> answers = new HashMap<>(SampleRequest.named(programme, "phares-balises", CAMILLE));
        answers.put(RequestField.ADDRESS_KIND, "host");
        answers.put(RequestField.ACCENT, "orange-terre-battue");
        requester.signIn("Camille Martin");
        decider.signIn("Claude Moreau");

        URI request = send(answers);
        approve(programme, request);
        openTheSitePage(programme, request);
        NewSite site = new NewSite(programme, "orange-terre-battue", DemoSite.on("phares-balises.localhost", "/"));
        site.isNotThere();
        launch(site);
        assertThat(requester.incidents()).isEmpty();
    }

    /** Fills in the form and submits it; returns the URL of the request. */
    private URI send(Map<RequestField, String> answers) {
        Page page = requester.open(DemoSite.BACK_OFFICE.resolve("/demande"));
        click(page, "Commencer une demande");
        new RequestFormPage(page, answers).fill();
        assertThat(page.locator("h1")).hasText("Récapitulatif");
        answers.forEach((field, answer) -> {
            boolean typed = field.options().isEmpty() && field.vocabulary() == null;
            if (typed && field != RequestField.END_DATE && field != RequestField.NEED) {
                assertThat(page.locator("main")).containsText(answer);
            }
        });
        click(page, "Envoyer la demande");
        assertThat(page.locator("#flash")).containsText("Votre demande est envoyée");
        assertThat(page.locator("main .fr-badge")).hasText("Envoyée");
        page.reload();
        assertThat(page.locator("main .fr-text--lead")).containsText("vise une réponse le");
        return URI.create(page.url());
    }

    private static void click(Page page, String words) {
        page.locator("main")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click();
        Stabilisation.await(page);
    }

    private static URI dossier(URI request) {
        return request.resolve(request.getPath().replace("/demande/", "/decisions/"));
    }

    private static URI site(String slug) {
        return DemoSite.BACK_OFFICE.resolve("/sites/" + slug);
    }

    private void askForChanges(String programme, URI request) {
        Page page = openTheDossier(programme, request);
        page.getByText("Demander des compléments").click();
        page.locator("#reason").fill(REASON);
        click(page, "Enregistrer la décision");
        assertThat(page.locator("#flash")).containsText("Les compléments sont demandés");
        assertThat(page.locator("main form[action$='/decision']")).hasCount(0);
    }

    /** Opens the request from the queue of pending requests. */
    private Page openTheDossier(String programme, URI request) {
        Page page = decider.open(DemoSite.BACK_OFFICE.resolve("/decisions"));
        click(page, programme);
        assertThat(page).hasURL(dossier(request).toString());
        return page;
    }

    private void complete(URI request) {
        Page page = requester.open(request);
        assertThat(page.locator(".ms-timeline blockquote")).hasText(REASON);
        click(page, "Compléter et renvoyer");
        assertThat(page.locator("#asked-changes")).containsText(REASON);
        page.locator("section:has(#besoin) a").click();
        assertThat(page.locator("#asked-changes")).containsText(REASON);
        page.locator("#evidence").fill(COMPLETED);
        click(page, "Enregistrer et revenir au récapitulatif");
        assertThat(page.locator("main")).containsText(COMPLETED);
        click(page, "Envoyer la demande");
        assertThat(page.locator("main .fr-badge")).hasText("Complétée");
    }

    private void approve(String programme, URI request) {
        Page page = openTheDossier(programme, request);
        page.locator("input[value=approval] + label").click();
        click(page, "Enregistrer la décision");
        click(page, "Accepter et créer l’espace");
        assertThat(page.locator("#flash")).containsText("La demande est acceptée");
        assertThat(page.locator("#progress li:has-text('Fait')")).hasCount(5);
        assertThat(page.locator("#progress")).not().hasAttribute("data-hx-get", Pattern.compile(".*"));
    }

    private void openTheSitePage(String programme, URI request) {
        Page page = requester.open(request);
        assertThat(page.locator("main")).containsText("L’espace est prêt");
        click(page, "Ouvrir la page de l’espace");
        assertThat(page.locator("h1")).hasText(programme);
        assertThat(page.locator("main .fr-badge")).hasText("En préparation");
    }

    private void preview(NewSite site) {
        Page page = requester.page();
        requester.goingTo(DemoSite.on("apercu.localhost", "/"));
        Page preview = page.waitForPopup(() -> page.getByText("Voir l’aperçu").click());
        Stabilisation.await(preview);
        assertThat(preview).hasURL(Pattern.compile("^http://apercu\\.localhost:\\d+/[^/]+/$"));
        assertThat(requester.document(preview).headerValue("x-robots-tag")).contains("noindex");
        site.isAsAsked(preview);
        assertThat(Axe.violations(preview)).isEmpty();
        preview.close();
    }

    private void launch(NewSite site) {
        Page page = requester.page();
        click(page, "Mettre en ligne");
        assertThat(page.locator("h1")).containsText("Mettre en ligne « ");
        assertThat(page.locator("main")).containsText(site.address().toString());
        click(page, "Mettre en ligne maintenant");
        assertThat(page.locator("#flash")).containsText("L’espace est en ligne");
        assertThat(page.getByText("Visiter l’espace"))
                .hasAttribute("href", site.address().toString());
        site.isOpen();
    }

    private void takeBack(NewSite site) {
        Page page = requester.page();
        click(page, "Revenir en préparation");
        click(page, "Remettre en préparation");
        assertThat(page.locator("#flash")).containsText("de nouveau en préparation");
        site.isNotThere();
    }
}
