package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Checks the editing of pages with forms, without a script. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStoriesTest {

    private static final String SLUG = "deneb-cygne-blanc";
    private static final String SITE = "/sites/" + SLUG;

    private TestAccounts accounts;
    private UUID site;
    private UUID firstAccount;
    private BackOfficeUser writer;
    private BackOfficeUser other;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = accounts.site(SLUG);
        UUID home = accounts.page(site);
        ApplicationDatabase.change("update page set path = '/' where id = ?", home);
        UUID first = accounts.account(Role.AGENT);
        UUID second = accounts.account(Role.AGENT);
        accounts.member(site, first, Role.CONTRIBUTOR);
        accounts.member(site, second, Role.EDITOR);
        firstAccount = first;
        writer = BackOfficeUser.signedIn(first);
        other = BackOfficeUser.signedIn(second);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    static Document seen(TestResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    /** Opens the page that a button of the form redirects to. */
    static Document followed(BackOfficeUser user, TestResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(303);
        return seen(user.get(response.header("location").replaceFirst("#.*", "")));
    }

    /** Returns the fields of the page's form as a browser would send them, then the user's changes. */
    static String[] filled(Document screen, String... changes) {
        List<String> fields = new ArrayList<>();
        Element form = screen.selectFirst("main form[method=post][data-ms-guard]");
        for (Element field :
                form.select("input[name]:not([type=checkbox]:not([checked])), textarea[name], select[name]")) {
            if (!field.attr("name").equals("_csrf")) {
                fields.add(field.attr("name"));
                fields.add(
                        switch (field.tagName()) {
                            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
                            case "select" ->
                                field.select("option[selected]").isEmpty()
                                        ? field.select("option").attr("value")
                                        : field.select("option[selected]").attr("value");
                            default -> field.attr("value");
                        });
            }
        }
        for (int i = 0; i < changes.length; i += 2) {
            int at = fields.indexOf(changes[i]);
            while (at >= 0 && at % 2 == 1) {
                at = fields.subList(at + 1, fields.size()).indexOf(changes[i]) + at + 1;
            }
            if (at >= 0) {
                fields.set(at + 1, changes[i + 1]);
            } else {
                fields.add(changes[i]);
                fields.add(changes[i + 1]);
            }
        }
        return fields.toArray(String[]::new);
    }

    private String create(String title, String... more) {
        List<String> fields = new ArrayList<>(List.of("title", title));
        fields.addAll(List.of(more));
        if (!fields.contains("parent")) {
            fields.addAll(List.of("parent", "/"));
        }
        TestResponse made = writer.post(SITE + "/pages/nouvelle", fields.toArray(String[]::new));
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        return made.header("location");
    }

    @Test
    void aPageIsMadeWrittenAndSavedAsADraft() {
        String page = create("Où agir ? L’été");
        Document blank = seen(writer.get(page));
        assertThat(blank.select(".ms-page-head").text()).contains("Brouillon", "/ou-agir-l-ete");

        TestResponse added = writer.post(page, filled(blank, "then", "add-block", "type", "accordion"));
        assertThat(added.header("location"))
                .as("asked for with GET, where it was put in")
                .isEqualTo(page + "?apres=b0#b0");
        Document withBlock = followed(writer, added);
        assertThat(withBlock.select("#b0-head").text()).isEqualTo("1. Accordéon");
        Document withTwo = followed(
                writer, writer.post(page, filled(withBlock, "b0-items-0-title", "Première", "then", "add:b0-items")));
        assertThat(withTwo.select("#b0-items-0-title").val()).isEqualTo("Première");
        TestResponse wrong = writer.post(
                page,
                filled(
                        withTwo,
                        "title",
                        "",
                        "b0-items-1-title",
                        "Seconde",
                        "b0-items-0-text",
                        "Voir <a href=\"/rien\">là</a>",
                        "then",
                        "save"));
        assertThat(wrong.status()).isEqualTo(422);
        Document errors = Jsoup.parse(wrong.text());
        assertThat(errors.title()).startsWith("Erreur");
        assertThat(errors.select("#error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#b0-items-0-text", "#b0-items-1-text");
        assertThat(errors.select("#b0-items-1-title").val())
                .as("nothing typed is lost")
                .isEqualTo("Seconde");

        TestResponse saved = writer.post(
                page,
                filled(
                        errors,
                        "title",
                        "Où agir cet été",
                        "b0-items-0-text",
                        "Voir <a href=\"/\">là</a>",
                        "b0-items-1-text",
                        "Deux",
                        "tags",
                        "été, jeunesse, été",
                        "comment",
                        "Premier jet",
                        "then",
                        "save"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        Document again = seen(writer.get(page));
        assertThat(again.select("h1").text()).isEqualTo("Où agir cet été");
        assertThat(again.select("#b0-items-0-text").val()).contains("<a href=\"/\">là</a>");
        assertThat(again.select("#tags").val()).isEqualTo("été, jeunesse");
        assertThat(again.select("#flash").text()).contains("Le brouillon est enregistré");
        assertThat(ApplicationDatabase.texts("select comment from revision where tenant_id = ? and number = 2", site))
                .contains("Premier jet");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action like 'page.%' order by id",
                        site))
                .contains("page.created", "page.saved");
        assertThat(writer.post(page, filled(again, "then", "save")).status()).isEqualTo(303);
        assertThat(seen(writer.get(page)).select("#flash").text()).contains("Rien n’a changé");
    }

    /** Scenario 25: the second save is answered 409 with the difference, and can be merged with the first. */
    @Test
    void theSecondWhoSavesIsShownTheDifferenceAndPutsBothTogether() {
        String page = create("À deux");
        Document mine = seen(writer.get(page));
        Document theirs = seen(other.get(page));
        TestResponse first =
                other.post(page, filled(theirs, "title", "La leur", "description", "Leur description", "then", "save"));
        assertThat(first.status()).isEqualTo(303);

        TestResponse told =
                writer.post(page, filled(mine, "title", "La mienne", "lead", "Longuement écrit", "then", "save"));

        assertThat(told.status()).isEqualTo(409);
        Document conflict = Jsoup.parse(told.text());
        assertThat(conflict.select("#conflict").text()).contains("Personne agent");
        assertThat(conflict.select("[aria-labelledby=choice-title-head] del").eachText())
                .containsExactly("À deux", "À deux");
        assertThat(conflict.select("[aria-labelledby=choice-title-head] ins").eachText())
                .containsExactly("La leur", "La mienne");
        assertThat(conflict.select("main input[type=radio]").eachAttr("value"))
                .containsExactly("mine", "theirs", "both");
        assertThat(conflict.select("[aria-labelledby=theirs-field-description] ins")
                        .text())
                .isEqualTo("Leur description");
        assertThat(conflict.select("[aria-labelledby=mine-field-lead] ins").text())
                .isEqualTo("Longuement écrit");
        assertThat(conflict.select("[aria-labelledby=mine-field-description]")).isEmpty();

        TestResponse unchosen = writer.post(page, chosen(conflict, "then", "merge"));
        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(Jsoup.parse(unchosen.text()).select("#error-summary a").eachAttr("href"))
                .containsExactly("#choice-title-1");
        Document typed = followed(writer, writer.post(page, chosen(conflict, "then", "write")));
        assertThat(typed.select("#title").val()).as("nothing typed is lost").isEqualTo("La mienne");
        assertThat(typed.select("#lead").val()).isEqualTo("Longuement écrit");

        Document third = seen(other.get(page));
        assertThat(other.post(page, filled(third, "shortTitle", "Court", "then", "save"))
                        .status())
                .isEqualTo(303);
        TestResponse again = writer.post(page, chosen(conflict, "choice-title", "mine", "then", "merge"));
        assertThat(again.status()).as("a third version came in between").isEqualTo(409);
        Document newer = Jsoup.parse(again.text());
        assertThat(newer.select("[aria-labelledby=theirs-field-navigation] ins").text())
                .isEqualTo("Court");

        assertThat(writer.post(page, chosen(newer, "choice-title", "both", "then", "merge"))
                        .status())
                .isEqualTo(303);
        Document together = seen(other.get(page));
        assertThat(together.select("#title").val()).isEqualTo("La leur. La mienne");
        assertThat(together.select("#shortTitle").val()).isEqualTo("Court");
        assertThat(together.select("#lead").val()).isEqualTo("Longuement écrit");
        assertThat(together.select("#description").val()).isEqualTo("Leur description");
        assertThat(ApplicationDatabase.texts(
                        "select title from revision r join page p on p.tenant_id = r.tenant_id and p.id = r.page_id"
                                + " where p.tenant_id = ? and p.path = '/a-deux' order by number",
                        site))
                .as("nothing was saved unseen, nothing is gone")
                .containsExactly("À deux", "La leur", "La leur", "La leur. La mienne");
    }

    /** Returns the fields of the form for both revisions, without its choices, which are not made yet. */
    private static String[] chosen(Document screen, String... changes) {
        screen.select("main input[type=radio]").remove();
        return filled(screen, changes);
    }

    /** Covers the case that two users rewrite each word of a large page. */
    @Test
    void versionsOfALargePageArePutTogetherHoweverMuchBothHaveChanged() {
        String page = create("À deux, longuement");
        Document mine = seen(rewritten(writer, page, seen(writer.get(page)), own -> words("x" + own, 800)));
        Document theirs = seen(other.get(page));
        assertThat(rewritten(other, page, theirs, own -> words("y" + own, 800)).status())
                .isEqualTo(200);

        TestResponse told = writer.post(page, paragraphs(mine, own -> words("z" + own, 800)));

        assertThat(told.status()).isEqualTo(409);
        Document conflict = Jsoup.parse(told.text());
        assertThat(conflict.select("#conflict").text())
                .contains("Rien n’est perdu", "chaque version est montrée telle qu’elle est");
        assertThat(conflict.select("main fieldset")).hasSize(LARGE);
        assertThat(conflict.select("main").text()).contains("Il y a trop de mots pour les montrer ici");
        List<String> choices = new ArrayList<>(List.of("then", "merge"));
        conflict.select("main input[value=mine]")
                .forEach(choice -> choices.addAll(List.of(choice.attr("name"), "mine")));
        TestResponse merged = writer.post(page, chosen(conflict, choices.toArray(String[]::new)));
        assertThat(merged.status()).isEqualTo(303);
        assertThat(seen(other.get(page)).select("#b0-text").val()).startsWith("<p>z0");
        assertThat(seen(other.get(page)).select("#b380-text").val()).startsWith("<p>z380");
    }

    @Test
    void versionsThatCannotBeShownTogetherLeaveWhatWasTypedInTheBrowser() {
        String page = create("À deux, entre guillemets");
        Document mine = seen(rewritten(writer, page, seen(writer.get(page)), own -> "x" + "\"".repeat(1_200)));
        Document theirs = seen(other.get(page));
        assertThat(rewritten(other, page, theirs, own -> "y" + "\"".repeat(1_200))
                        .status())
                .isEqualTo(200);

        TestResponse told = writer.post(page, paragraphs(mine, own -> "z" + "\"".repeat(1_200)));

        assertThat(told.status()).isEqualTo(409);
        Document conflict = Jsoup.parse(told.text());
        assertThat(conflict.select("h1, h2").text()).contains("Cette page a été enregistrée pendant que vous écriviez");
        assertThat(conflict.select("main").text())
                .contains("Revenez en arrière", "rien de votre saisie n’est enregistré")
                .doesNotContain("2 Mo");
    }

    private static final int LARGE = 381;

    private static String words(String own, int words) {
        return IntStream.range(0, words)
                .mapToObj(word -> word % 3 == 0 ? own : String.valueOf((char) ('a' + word % 26)))
                .collect(Collectors.joining(" "));
    }

    private static TestResponse rewritten(BackOfficeUser user, String page, Document screen, IntFunction<String> text) {
        TestResponse saved = user.post(page, paragraphs(screen, text));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        return user.get(page);
    }

    private static String[] paragraphs(Document screen, IntFunction<String> text) {
        Stream<String> texts = IntStream.range(0, LARGE)
                .boxed()
                .flatMap(i -> Stream.of("b" + i + "-text", "<p>" + text.apply(i) + "</p>"));
        Stream<String> blocks = screen.select("#block-list #b0-text").isEmpty()
                ? IntStream.range(0, LARGE)
                        .boxed()
                        .flatMap(i -> Stream.of("block", "b" + i, "b" + i + "-type", "paragraph"))
                : Stream.empty();
        String[] typed =
                filled(screen, Stream.concat(Stream.of("then", "save"), texts).toArray(String[]::new));
        return Stream.concat(Stream.of(typed), blocks).toArray(String[]::new);
    }

    @Test
    void changesOfDifferentBlocksGoTogetherWithoutAChoice() {
        String page = create("À deux blocs");
        for (String text : List.of("Premier", "Second")) {
            Document form = followed(
                    writer,
                    writer.post(page, filled(seen(writer.get(page)), "then", "add-block", "type", "paragraph")));
            String last = "b" + (form.select(".ms-block").size() - 1) + "-text";
            assertThat(writer.post(page, filled(form, last, text, "then", "save"))
                            .status())
                    .isEqualTo(303);
        }
        Document mine = seen(writer.get(page));
        Document theirs = seen(other.get(page));
        assertThat(other.post(page, filled(theirs, "b0-text", "Premier, relu", "then", "save"))
                        .status())
                .isEqualTo(303);

        TestResponse told = writer.post(page, filled(mine, "b1-text", "Second, corrigé", "then", "save"));
        assertThat(told.status()).isEqualTo(409);
        Document apart = Jsoup.parse(told.text());
        assertThat(apart.select("#apart").text()).contains("réunis tels quels");
        assertThat(apart.select("main input[type=radio]")).isEmpty();
        assertThat(apart.select("#theirs-block-1 ~ p ins").text()).contains("relu");
        assertThat(apart.select("#mine-block-1 ~ p ins").text()).contains("corrigé");
        assertThat(writer.post(page, filled(apart, "then", "merge")).status()).isEqualTo(303);

        Document together = seen(writer.get(page));
        assertThat(together.select("#flash").text()).contains("réunies");
        assertThat(together.select("#b0-text").val()).contains("Premier, relu");
        assertThat(together.select("#b1-text").val()).contains("Second, corrigé");
    }

    /** Creates a page with a callout for each title. */
    private String callouts(String title, String... titles) {
        String page = create(title);
        for (String one : titles) {
            Document form = followed(
                    writer, writer.post(page, filled(seen(writer.get(page)), "then", "add-block", "type", "callout")));
            String last = "b" + (form.select(".ms-block").size() - 1);
            assertThat(writer.post(
                                    page,
                                    filled(
                                            form,
                                            last + "-title",
                                            one,
                                            last + "-text",
                                            "<p>Le texte de " + one + "</p>",
                                            "then",
                                            "save"))
                            .status())
                    .isEqualTo(303);
        }
        return page;
    }

    @Test
    void aBlockThatOneMovedAndBothChangedIsRecognised() {
        String page = callouts("Bloc descendu", "Premier", "Second");
        Document mine = seen(writer.get(page));
        assertThat(other.post(page, filled(seen(other.get(page)), "b0-text", "<p>Tout autre chose</p>", "then", "save"))
                        .status())
                .isEqualTo(303);

        Document moved = followed(writer, writer.post(page, filled(mine, "b0-title", "Horaires", "then", "down:b0")));
        TestResponse told = writer.post(page, filled(moved, "then", "save"));
        assertThat(told.status()).isEqualTo(409);
        Document apart = Jsoup.parse(told.text());
        assertThat(apart.select("#apart").text()).contains("réunis tels quels");
        assertThat(apart.select("main").text()).contains("Déplacé et modifié");
        assertThat(apart.select("main").text()).doesNotContain("Retiré", "Ajouté");
        assertThat(writer.post(page, filled(apart, "then", "merge")).status()).isEqualTo(303);

        Document together = seen(writer.get(page));
        assertThat(together.select(".ms-block")).hasSize(2);
        assertThat(together.select("#b0-title").val()).isEqualTo("Second");
        assertThat(together.select("#b1-title").val()).isEqualTo("Horaires");
        assertThat(together.select("#b1-text").val()).contains("Tout autre chose");
    }

    @Test
    void aBlockThatTwoTabsOfOnePersonAddedIsThereOnce() {
        String page = create("Deux onglets");
        Document added = followed(
                writer, writer.post(page, filled(seen(writer.get(page)), "then", "add-block", "type", "callout")));
        Document first = followed(
                writer,
                writer.post(
                        page, filled(added, "b0-title", "Horaires", "b0-text", "Ouvert le lundi", "then", "check")));
        Document second = seen(writer.get(page));
        assertThat(second.select("#b0-title").val()).isEqualTo("Horaires");
        assertThat(writer.post(page, filled(first, "then", "save")).status()).isEqualTo(303);

        TestResponse told = writer.post(page, filled(second, "b0-title", "Horaires d’été", "then", "save"));
        assertThat(told.status()).isEqualTo(409);
        Document conflict = Jsoup.parse(told.text());
        assertThat(conflict.select("main h3").text()).contains("Mise en avant (bloc ajouté)");
        assertThat(conflict.select("main label").text())
                .contains("Garder la version de cet onglet", "Prendre celle de l’autre onglet");
        assertThat(conflict.select("main").text()).doesNotContain("le leur", "chacun à votre façon");
        assertThat(writer.post(page, chosen(conflict, "choice-body-n0-title", "mine", "then", "merge"))
                        .status())
                .isEqualTo(303);
        Document together = seen(writer.get(page));
        assertThat(together.select(".ms-block")).hasSize(1);
        assertThat(together.select("#b0-title").val()).isEqualTo("Horaires d’été");
        assertThat(together.select("#b0-text").val()).contains("Ouvert le lundi");
    }

    @Test
    void twoTextsThatAreTooLongTogetherAreToldAtTheirChoice() {
        String page = create("Trop long à deux");
        Document mine = seen(writer.get(page));
        Document theirs = seen(other.get(page));
        other.post(page, filled(theirs, "description", "La leur " + "a".repeat(200), "then", "save"));
        TestResponse told =
                writer.post(page, filled(mine, "description", "La mienne " + "b".repeat(200), "then", "save"));
        assertThat(told.status()).isEqualTo(409);
        TestResponse refused =
                writer.post(page, chosen(Jsoup.parse(told.text()), "choice-description", "both", "then", "merge"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text())
                        .select("#choice-description-messages")
                        .text())
                .contains("trop longs");
    }

    /** A form sent without a session becomes its author's working copy before any other button is pressed. */
    @Test
    void whatAnEndedSessionLeavesIsKeptAtOnce() {
        String page = create("Écrite sans session");
        String[] typed = filled(seen(writer.get(page)), "lead", "Envoyé sans session", "then", "save");
        writer.loseSession();
        assertThat(writer.postRaw(
                                page,
                                BackOfficeUser.encode(typed),
                                "Origin",
                                BackOfficeUser.ORIGIN,
                                "Referer",
                                BackOfficeUser.ORIGIN + page)
                        .header("location"))
                .isEqualTo("/connexion?suite=/reprise");
        writer.signIn(firstAccount, "/reprise");
        String back = writer.get("/reprise").header("location");
        assertThat(back).isEqualTo(page + "?reprise=1");

        TestResponse kept = writer.get(back);
        assertThat(kept.header("location")).isEqualTo(page);
        Document resumed = seen(writer.get(page));
        assertThat(resumed.select("#flash").text()).contains("Votre session était terminée", "gardé pour vous seul");
        assertThat(resumed.select("#lead").val()).isEqualTo("Envoyé sans session");
        assertThat(seen(writer.get(page + "/apercu")).select("main").text())
                .as("the other screens of the page tell of it")
                .contains("Vous avez des modifications non enregistrées");
        assertThat(seen(writer.get(page)).select("#resumed").text()).contains("Voici vos modifications du");
        assertThat(writer.get("/reprise").header("location")).as("offered once").isEqualTo("/");

        // If another form has stored a different working copy, the input is shown in its form only, and leaving it
        // warns.
        Document other = seen(writer.get(page + "?reprise=1"));
        assertThat(other.select("#restored, form[data-ms-restored]")).isEmpty();
        writer.loseSession();
        writer.postRaw(
                page,
                BackOfficeUser.encode(typed),
                "Origin",
                BackOfficeUser.ORIGIN,
                "Referer",
                BackOfficeUser.ORIGIN + page);
        writer.signIn(firstAccount, "/reprise");
        writer.post(page + "/saisie", filled(seen(writer.get(page)), "lead", "Écrit depuis"));
        Document filled = seen(writer.get(page + "?reprise=1"));
        assertThat(filled.select("form[data-ms-restored] #lead").val()).isEqualTo("Envoyé sans session");
        assertThat(filled.select("form[data-ms-restored] > #restored")).hasSize(1);
    }

    @Test
    void whatIsTypedIsKeptForItsAuthorAloneAndGoesOnWhereItWasLeft() {
        String page = create("Écrite en plusieurs fois");
        Document form = seen(writer.get(page));
        assertThat(form.select("form[data-ms-keep]").attr("data-ms-keep")).isEqualTo(page + "/saisie");
        assertThat(form.select("#resumed")).isEmpty();
        String[] typed = filled(form, "title", "", "lead", "À moitié\u0000 écrit");

        TestResponse kept = writer.post(page + "/saisie", typed);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).contains("Gardé à").doesNotContain("Personne");
        assertThat(kept.header("cache-control")).contains("no-store");
        assertThat(seen(other.get(page)).select("#resumed")).as("nobody else's").isEmpty();
        assertThat(ApplicationDatabase.count(
                        "select count(*) from revision where tenant_id = ? and lead like 'À moitié%'", site))
                .isZero();

        writer.loseSession();
        assertThat(writer.postRaw(
                                page + "/saisie",
                                BackOfficeUser.encode(typed),
                                "Origin",
                                BackOfficeUser.ORIGIN,
                                "HX-Request",
                                "true")
                        .status())
                .as("the script is told, and sends no form to be resumed")
                .isEqualTo(401);
        writer = BackOfficeUser.signedIn(firstAccount);
        Document resumed = seen(writer.get(page));
        assertThat(resumed.select("#resumed").text())
                .contains("Voici vos modifications du", "Repartir de la version enregistrée")
                .doesNotContain("a enregistré entre-temps");
        assertThat(resumed.select("#lead").val()).isEqualTo("À moitié écrit");
        assertThat(resumed.select("#title").val()).isEmpty();
        assertThat(resumed.select("[data-ms-keep]")).as("it goes on being kept").hasSize(1);

        assertThat(writer.post(resumed.select("#resumed form").attr("action")).status())
                .isEqualTo(303);
        Document dropped = seen(writer.get(page));
        assertThat(dropped.select("#resumed")).isEmpty();
        assertThat(dropped.select("#title").val()).isEqualTo("Écrite en plusieurs fois");
        assertThat(dropped.select("#flash form").attr("action")).isEqualTo(page + "/saisie/retour");
        TestResponse back = writer.post(page + "/saisie/retour");
        assertThat(seen(writer.get(back.header("location"))).select("#lead").val())
                .isEqualTo("À moitié écrit");

        TestResponse saved = writer.post(page, filled(resumed, "title", "Écrite en deux fois", "then", "save"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(seen(writer.get(page)).select("#resumed")).isEmpty();
        assertThat(ApplicationDatabase.count(
                        "select count(*) from working_copy where page_id = ?",
                        UUID.fromString(page.substring(page.lastIndexOf('/') + 1))))
                .isZero();
    }

    @Test
    void whatIsTypedSaysThatSomebodyHasSavedSince() {
        String page = create("Écrite à deux");
        Document form = seen(writer.get(page));
        writer.post(page + "/saisie", filled(form, "lead", "À moitié écrit"));
        assertThat(seen(writer.get(page)).select("#resumed").text()).doesNotContain("a enregistré entre-temps");
        Document faster = seen(other.get(page));
        assertThat(other.post(page, filled(faster, "lead", "Plus rapide", "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(seen(writer.get(page)).select("#resumed").text())
                .contains("Personne agent", "a enregistré entre-temps la version 2", "vous choisirez ce qui reste");

        String newer = "a enregistré entre-temps la version 2";
        assertThat(writer.post(page + "/saisie", filled(form, "lead", "À moitié écrit, et la suite"))
                        .text())
                .as("told while writing, with the way to the differences")
                .contains("Gardé à", newer, page + "/versions/comparaison?avant=1&apres=2");
        assertThat(writer.post(page + "/presence", "base", "1").text()).contains(newer);
        assertThat(writer.post(page + "/presence", "base", "2").text()).doesNotContain(newer);
        assertThat(writer.post(page + "/presence").text()).doesNotContain(newer);
    }

    @Test
    void whatAButtonHasTakenOutIsPutBackUntilTheNextButton() {
        String page = create("Blocs retirés");
        Document one = followed(
                writer, writer.post(page, filled(seen(writer.get(page)), "then", "add-block", "type", "accordion")));
        Document two = followed(writer, writer.post(page, filled(one, "then", "add:b0-items")));
        Document typed = followed(
                writer,
                writer.post(
                        page,
                        filled(
                                two,
                                "b0-items-0-title",
                                "Premier",
                                "b0-items-1-title",
                                "Second",
                                "then",
                                "remove:b0-items-0")));
        assertThat(typed.select("#removed").text()).startsWith("Retiré : un élément – Premier");
        assertThat(writer.post(page + "/saisie", filled(typed, "lead", "Par le script"))
                        .status())
                .as("kept by a script that begins on this very page")
                .isEqualTo(200);
        assertThat(typed.select("#b0-items-0-title").val()).isEqualTo("Second");
        Document back = followed(writer, writer.post(page, filled(typed, "lead", "Entre-temps", "then", "restore")));
        assertThat(back.select("#b0-items-0-title").val()).isEqualTo("Premier");
        assertThat(back.select("#b0-items-1-title").val()).isEqualTo("Second");
        assertThat(back.select("#lead").val()).isEqualTo("Entre-temps");
        assertThat(back.select("#removed")).isEmpty();

        Document without = followed(writer, writer.post(page, filled(back, "then", "remove:b0")));
        assertThat(without.select("#removed").text()).startsWith("Retiré : Accordéon");
        assertThat(without.select("#block-list [name=b0-type]")).isEmpty();
        Document later = followed(writer, writer.post(page, filled(without, "then", "check")));
        assertThat(later.select("#removed")).isEmpty();
        Document nothing = followed(writer, writer.post(page, filled(later, "then", "restore")));
        assertThat(nothing.select("#block-list [name=b0-type]")).isEmpty();
    }

    @Test
    void theOtherScreensOfAPageSayThatChangesAreNotSaved() {
        String page = create("Ajouts en attente");
        List<String> others =
                seen(writer.get(page)).select(".ms-tabs a:not([aria-current])").eachAttr("href");
        assertThat(others).contains(page + "/publication", page + "/apercu");
        Document added = followed(
                writer, writer.post(page, filled(seen(writer.get(page)), "then", "add-block", "type", "paragraph")));

        assertThat(others).allSatisfy(screen -> {
            Document shown = seen(writer.get(screen));
            assertThat(shown.select("#unsaved").text()).contains("Vous avez des modifications non enregistrées du");
            assertThat(shown.select("#unsaved a").attr("href")).isEqualTo(page);
            assertThat(seen(other.get(screen)).select("#unsaved"))
                    .as("nobody else's")
                    .isEmpty();
        });
        assertThat(seen(writer.get(page)).select("#unsaved"))
                .as("they are shown there")
                .isEmpty();

        assertThat(writer.post(page, filled(added, "b0-text", "Un texte", "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(others)
                .allSatisfy(screen ->
                        assertThat(seen(writer.get(screen)).select("#unsaved")).isEmpty());
    }

    /** A resumed working copy does not overwrite what another user saved meanwhile. */
    @Test
    void whatGoesOnFromAnOlderVersionIsPutTogetherWithTheNewest() {
        String page = create("Laissée ouverte");
        writer.post(page + "/saisie", filled(seen(writer.get(page)), "lead", "Mon chapô"));
        assertThat(other.post(page, filled(seen(other.get(page)), "description", "Leur description", "then", "save"))
                        .status())
                .isEqualTo(303);
        Document resumed = seen(writer.get(page));
        assertThat(resumed.select("#lead").val()).isEqualTo("Mon chapô");
        assertThat(writer.post(page, filled(resumed, "then", "save")).status()).isEqualTo(409);
        ApplicationDatabase.change("delete from working_copy where tenant_id = ?", site);
    }

    /** Returns the fields of the blocks and their items, in the order of the form, with their values. */
    private static List<String> kinds(Document form) {
        return form.select("#block-list [name]").stream()
                .map(field -> field.attr("name") + " " + field.val())
                .toList();
    }

    @Test
    void withoutAnyScriptEachButtonOfTheFormKeepsWhatIsTyped() {
        String page = create("Sans script");
        Document form = seen(writer.get(page));
        Document added = followed(
                writer, writer.post(page, filled(form, "lead", "Gardé", "then", "add-block", "type", "paragraph")));
        assertThat(added.select("#kept").text()).contains("Gardé à");
        Document resumed = seen(writer.get(page));
        assertThat(resumed.select("#resumed")).isNotEmpty();
        assertThat(resumed.select("#lead").val()).isEqualTo("Gardé");
        assertThat(kinds(resumed)).as("as the screen showed it").isEqualTo(kinds(added));
        for (String button : List.of("add-block", "down:b0", "add:b1-items", "remove:b1-items-0", "remove:b1")) {
            added = followed(
                    writer,
                    writer.post(
                            page,
                            filled(
                                    seen(writer.get(page)),
                                    "then",
                                    button,
                                    "type",
                                    "accordion",
                                    "b0-text",
                                    "Un texte")));
            assertThat(kinds(seen(writer.get(page)))).as(button).isEqualTo(kinds(added));
        }
        resumed = seen(writer.get(page));
        assertThat(writer.post(page, filled(resumed, "shortTitle", "Autre", "b0-text", "Un texte", "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(seen(writer.get(page)).select("#resumed")).isEmpty();
    }

    @Test
    void whatIsTypedDoesNotHideAVersionThatIsRestored() {
        String page = create("Ancienne");
        writer.post(page, filled(seen(writer.get(page)), "title", "Nouvelle", "then", "save"));
        writer.post(page + "/saisie", filled(seen(writer.get(page)), "lead", "Pas enregistré"));
        TestResponse restored = writer.post(page + "/versions/1/reprise");
        assertThat(seen(writer.get(restored.header("location")))
                        .select("#flash")
                        .text())
                .contains("La version 1 est reprise", "non enregistrées sont abandonnées", "Les reprendre");
        Document form = seen(writer.get(page));
        assertThat(form.select("#title").val()).isEqualTo("Ancienne");
        assertThat(form.select("#lead").val()).isEmpty();
        writer.post(page + "/saisie/retour");
        assertThat(seen(writer.get(page)).select("#lead").val()).isEqualTo("Pas enregistré");
    }

    @Test
    void aSecondTabDoesNotWriteOverWhatTheFirstKeeps() {
        String page = create("Deux onglets");
        Document first = seen(writer.get(page));
        Document second = seen(writer.get(page));
        assertThat(writer.post(page + "/saisie", filled(first, "lead", "Du premier"))
                        .text())
                .contains("Gardé à");
        assertThat(writer.post(page + "/saisie", filled(second, "lead", "Du second"))
                        .text())
                .contains("dans un autre onglet")
                .doesNotContain("Gardé à");
        assertThat(writer.post(page + "/saisie", filled(first, "lead", "Du premier, encore"))
                        .text())
                .as("which goes on")
                .contains("Gardé à");
        Document told = seen(writer.post(page, filled(second, "lead", "Du second", "then", "check")));
        assertThat(told.select("#elsewhere").text()).contains("dans un autre onglet");
        assertThat(told.select("#lead").val()).isEqualTo("Du second");

        assertThat(writer.post(page, filled(told, "then", "save")).status()).isEqualTo(303);
        Document resumed = seen(writer.get(page));
        assertThat(resumed.select("#resumed")).isNotEmpty();
        assertThat(resumed.select("#lead").val()).as("neither is lost").isEqualTo("Du premier, encore");
        TestResponse conflict = writer.post(page, filled(first, "lead", "Du premier, encore", "then", "save"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Du premier, encore", "Du second");
    }

    @Test
    void whoIsThereIsToldUntilAMinuteAfterTheyLeft() {
        String page = create("À plusieurs");
        assertThat(seen(writer.get(page)).select("#present li")).isEmpty();
        assertThat(seen(other.get(page)).select("#present li").text())
                .matches("Personne agent.* modifie cette page depuis \\d{1,2}.h.\\d{2}\\.");
        assertThat(writer.post(page + "/presence").text()).contains("modifie cette page depuis");
        ApplicationDatabase.change(
                "update page_presence set seen_at = now() - interval '61 seconds' where tenant_id = ? and account_id"
                        + " <> ?",
                site,
                firstAccount);
        assertThat(writer.post(page + "/presence").text()).doesNotContain("modifie");
        assertThat(seen(writer.get(page)).select("#present li")).isEmpty();
    }

    @Test
    void nothingIsKeptWhereNothingMayBeWritten() {
        String page = create("Fermée");
        String[] typed = filled(seen(writer.get(page)), "lead", "Trop tard");
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site);
        ApplicationDatabase.texts("select pg_notify('tenant_changed', ?)", site.toString());
        Eventually.until(
                Duration.ofSeconds(10),
                "read-only",
                () -> writer.get(page).text().contains("lecture seule"));
        try {
            assertThat(writer.post(page + "/saisie", typed).status()).isEqualTo(423);
            assertThat(writer.post(page + "/presence").status()).isEqualTo(423);
            assertThat(seen(writer.get(page)).select("#kept, #present")).isEmpty();
        } finally {
            ApplicationDatabase.change("update tenant set read_only = false where tenant_id = ?", site);
            ApplicationDatabase.texts("select pg_notify('tenant_changed', ?)", site.toString());
            Eventually.until(
                    Duration.ofSeconds(10),
                    "open",
                    () -> !writer.get(page).text().contains("lecture seule"));
        }
        assertThat(writer.post(page + "/saisie", filled(seen(writer.get(page)), "lead", "a".repeat(2_300_000)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whatIsTooMuchIsToldOnAPageAndNothingIsCut() {
        String page = create("Trop");
        TestResponse heavy = writer.post(page, filled(seen(writer.get(page)), "lead", "a".repeat(2_300_000)));
        assertThat(heavy.status()).isEqualTo(413);
        Document told = Jsoup.parse(heavy.text());
        assertThat(told.select("h1").text()).isEqualTo("Envoi trop volumineux");
        assertThat(told.select("main").text()).contains("dépasse 2 Mo", "Revenez en arrière");
        assertThat(told.select("nav.fr-nav a[href=/sites]")).as("the menu").hasSize(1);
        assertThat(told.select("header").text()).contains("Se déconnecter");

        List<String> typed = new ArrayList<>(List.of(filled(seen(writer.get(page)), "then", "save")));
        for (int i = 0; i < 401; i++) {
            typed.addAll(
                    List.of("block", "b" + i, "b" + i + "-type", "paragraph", "b" + i + "-text", "<p>" + i + "</p>"));
        }
        TestResponse many = writer.post(page, typed.toArray(String[]::new));
        assertThat(many.status()).isEqualTo(422);
        Document again = Jsoup.parse(many.text());
        assertThat(again.select("#title-messages").text()).contains("au plus 400 blocs");
        assertThat(again.select("#b400-text").val()).as("nothing typed is lost").contains("400");
        ApplicationDatabase.change("delete from working_copy where tenant_id = ?", site);
        assertThat(seen(writer.get(page)).select("#block-list #b0-text"))
                .as("nothing is saved")
                .isEmpty();

        List<String> body = new ArrayList<>(List.of(filled(seen(writer.get(page)), "then", "save")));
        for (int i = 0; i < 22; i++) {
            body.addAll(List.of("block", "b" + i, "b" + i + "-type", "paragraph"));
            body.addAll(List.of("b" + i + "-text", "<p>" + "a".repeat(48_000) + "</p>"));
        }
        TestResponse over = writer.post(page, body.toArray(String[]::new));
        assertThat(over.status()).isEqualTo(422);
        assertThat(Jsoup.parse(over.text()).select("#title-messages").text()).contains("pèsent plus de 1 Mo");
        ApplicationDatabase.change("delete from working_copy where tenant_id = ?", site);
    }

    @Test
    void noPageHasMoreElementsThanItsFormShows() {
        String page = create("Trop d’éléments");
        String[] saved = filled(seen(writer.get(page)), "then", "save");

        TestResponse over = writer.post(page, cards(saved, 11, 100));
        assertThat(over.status()).isEqualTo(422);
        Document again = Jsoup.parse(over.text());
        assertThat(again.select("#title-messages").text()).contains("trop d’éléments", "au plus");
        assertThat(again.select("#b10-cards-99-title").val())
                .as("nothing typed is lost")
                .isEqualTo("t");
        assertThat(writer.post(page + "/saisie", cards(saved, 11, 100)).status())
                .as("the script says it")
                .isEqualTo(413);
        assertThat(writer.post(page + "/saisie", cards(saved, 1, 15_000)).status())
                .isEqualTo(413);
        TestResponse far = writer.post(page, cards(saved, 60, 100));
        assertThat(far.status()).isEqualTo(413);
        assertThat(Jsoup.parse(far.text()).text()).contains("Revenez en arrière");

        // Stored before the limit existed.
        ApplicationDatabase.changeWithoutTriggers("""
            update revision r
               set body = (select jsonb_agg(jsonb_build_object('type', 'incomplete', 'problems', '{}'::jsonb,
                                  'block', jsonb_build_object('type', 'cards', 'version', 2, 'cards',
                                  (select jsonb_agg(jsonb_build_object('title', 't'))
                                     from generate_series(1, 100)))))
                             from generate_series(1, 60))
              from page p
             where p.head_revision = r.id and p.tenant_id = ? and p.path = '/trop-d-elements'\
            """, site);
        Document stored = seen(writer.get(page));
        assertThat(stored.select("h1").text()).contains("trop d’éléments");
        assertThat(stored.select("main a[href$=versions]")).isNotEmpty();
    }

    private static String[] cards(String[] saved, int blocks, int parts) {
        List<String> fields = new ArrayList<>(List.of(saved));
        for (int block = 0; block < blocks; block++) {
            String name = "b" + block;
            fields.addAll(List.of("block", name, name + "-type", "cards"));
            for (int part = 0; part < parts; part++) {
                fields.addAll(List.of(name + "-cards", "" + part, name + "-cards-" + part + "-title", "t"));
            }
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void theEditorIsGivenWhatItAsksFor() {
        String page = create("Éditeur");
        Document blank = Jsoup.parseBodyFragment(
                writer.get(page + "/bloc?type=accordion").text());
        assertThat(blank.select("section#b0 [data-ms-part=b0-items-0] textarea#b0-items-0-text[data-ms-rich]"))
                .hasSize(1);
        assertThat(writer.get(page + "/bloc?type=rien").status()).isEqualTo(400);

        Document found = Jsoup.parseBodyFragment(
                writer.get(SITE + "/pages/cibles?mots=diteur").text());
        assertThat(found.select("button[data-ms-address=/editeur]").text()).contains("Éditeur", "brouillon");
        UUID image = accounts.media(site);
        ApplicationDatabase.change("update media set described = false, alt = '' where id = ?", image);
        String describe = Jsoup.parseBodyFragment(
                        writer.get(SITE + "/pages/cibles?genre=image").text())
                .select("button[data-ms-address*=" + image + "]")
                .attr("data-ms-describe");
        assertThat(describe).isEqualTo(SITE + "/medias/" + image + "/alternative");
        TestResponse mute = writer.post(describe, "purpose", "informative", "alt", " ");
        assertThat(mute.status()).isEqualTo(422);
        assertThat(mute.text()).contains("Décrivez l’image");
        assertThat(writer.post(describe, "purpose", "informative", "alt", "Une place.")
                        .status())
                .isEqualTo(204);
        assertThat(ApplicationDatabase.texts("select described || ' ' || alt from media where id = ?", image))
                .containsExactly("true Une place.");
        assertThat(writer.post(describe, "purpose", "decorative").status())
                .as("what was said since stands")
                .isEqualTo(409);
        Elements pictograms = Jsoup.parseBodyFragment(writer.get(SITE + "/pages/cibles?genre=pictogramme&mots=MAP")
                        .text())
                .select("button[data-ms-address^=map/]");
        assertThat(pictograms.select("[data-ms-address=map/map] img").attr("src"))
                .contains("/pictograms/map/map-");
        assertThat(writer.get(pictograms.select("img").attr("src")).status()).isEqualTo(200);
        assertThat(writer.get(SITE + "/pages/cibles?genre=fichier&mots=diteur").text())
                .contains("Aucun résultat");
    }

    /** The link is a reference whatever its port: the address of the other site is resolved when the page is read. */
    @Test
    void theAddressOfAnotherSiteIsOfferedAndKeptAsAReference() {
        String offered = Jsoup.parseBodyFragment(writer.get(SITE + "/pages/cibles?mots=SERVICES%20france")
                        .text())
                .select("button[data-ms-name=France services]:contains(autre site)")
                .attr("data-ms-address");
        assertThat(offered).startsWith("http://france-services.localhost");
        assertThat(writer.get(SITE + "/pages/cibles?mots=educatives").text())
                .as("a site in preparation")
                .doesNotContain("autre site");

        String page = create("Ailleurs");
        Document form = followed(
                writer, writer.post(page, filled(seen(writer.get(page)), "then", "add-block", "type", "paragraph")));
        String typed = "<p><a href=\"http://france-services.localhost:9999/aides?a=b#c\">là</a></p>";
        assertThat(writer.post(page, filled(form, "b0-text", typed, "then", "save"))
                        .status())
                .isEqualTo(303);
        String id = ApplicationDatabase.texts("select tenant_id::text from tenant where slug = 'france-services'")
                .getFirst();
        assertThat(ApplicationDatabase.texts("""
            select r.body::text from page p join revision r on r.id = p.head_revision
             where p.tenant_id = ? and p.path = '/ailleurs'\
            """, site))
                .singleElement()
                .asString()
                .contains("site:" + id + "/aides?a=b#c");
        assertThat(seen(writer.get(page)).select("#b0-text").text()).contains(offered + "aides?a=b#c");
    }

    @Test
    void blocksAreInTheOrderOfTheForm() {
        String page = create("Ordre");
        Document one = followed(
                writer, writer.post(page, filled(seen(writer.get(page)), "then", "add-block", "type", "quote")));
        Document two = followed(writer, writer.post(page, filled(one, "then", "add-block", "type", "quote")));
        String[] fields =
                filled(two, "b0-text", "Un", "b0-author", "A", "b1-text", "Deux", "b1-author", "B", "then", "save");
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("block")) {
                fields[i + 1] = fields[i + 1].equals("b0") ? "b1" : "b0";
            }
        }
        assertThat(writer.post(page, fields).status()).isEqualTo(303);
        Document saved = seen(writer.get(page));
        assertThat(saved.select("#outline a").eachText()).containsExactly("1. Citation Deux", "2. Citation Un");
    }

    @Test
    void anAddressThatIsTakenOrReservedIsToldAtItsField() {
        create("Doublon");
        for (String[] wanted : List.of(
                new String[] {"title", "Autre", "parent", "/", "segment", "doublon"},
                new String[] {"title", "Chercher", "parent", "/", "segment", "recherche"},
                new String[] {"title", "X", "parent", "/", "segment", "Pas Une Adresse"},
                new String[] {"title", "", "parent", "/"},
                new String[] {"title", "X", "parent", "/nulle-part"})) {
            TestResponse refused = writer.post(SITE + "/pages/nouvelle", wanted);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.text()).select(".fr-message--error")).hasSize(1);
        }
        TestResponse taken =
                writer.post(SITE + "/pages/nouvelle", "title", "Autre", "parent", "/", "segment", "doublon");
        assertThat(Jsoup.parse(taken.text()).select(".fr-tag").text()).isEqualTo("doublon-2");
    }

    @Test
    void aSecondPageOfOneTitleGetsANumberAndItsPlaceIsChosenInTheTree() {
        create("Jumelles");
        String second = create("Jumelles");
        assertThat(seen(writer.get(second)).select(".ms-page-head").text()).contains("/jumelles-2");
        for (int i = 0; i < 2; i++) {
            assertThat(writer.post(SITE + "/actualites/nouvelle", "title", "Jumelle", "date", "2026-03-12")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(ApplicationDatabase.texts(
                        "select path from page where tenant_id = ? and path like '/actualites/jumelle%'", site))
                .containsExactlyInAnyOrder("/actualites/jumelle", "/actualites/jumelle-2");

        Document tree = seen(writer.get(SITE + "/pages"));
        Element add = tree.expectFirst("a[href$='parente=/jumelles-2']");
        assertThat(add.text()).isEqualTo("Ajouter une sous-page sous « Jumelles »");
        Document form = seen(writer.get(add.attr("href")));
        assertThat(form.select("#parent option[selected]").text()).isEqualTo("– Jumelles");
        assertThat(form.select("#parent option").eachAttr("value"))
                .contains("/", "/jumelles")
                .noneMatch(address -> address.startsWith("/actualites"));
        create("Dessous", "parent", "/jumelles-2");
        assertThat(seen(writer.get(second + "/place")).select("#parent option").eachAttr("value"))
                .as("no page stands under itself")
                .contains("/", "/jumelles")
                .doesNotContain("/jumelles-2", "/jumelles-2/dessous");

        accounts.schedule(UUID.fromString(second.substring(second.lastIndexOf('/') + 1)));
        assertThat(seen(writer.get(SITE + "/pages"))
                        .select("#p-" + second.substring(second.lastIndexOf('/') + 1) + " > div")
                        .text())
                .contains("Programmée pour le");
    }

    @Test
    void theFirstArticleMakesTheListThatItStandsIn() {
        assertThat(seen(writer.get(SITE + "/actualites/nouvelle"))
                        .select("label[for=date]")
                        .text())
                .contains("ne retarde pas la publication");
        TestResponse made = writer.post(SITE + "/actualites/nouvelle", "title", "Une nouvelle", "date", "2026-03-12");
        assertThat(made.status()).isEqualTo(303);
        Document editor = seen(writer.get(made.header("location")));
        assertThat(editor.select("#settings #image"))
                .as("the image of an article is in sight")
                .isEmpty();
        assertThat(editor.select("#image")).hasSize(1);
        assertThat(editor.select("#settings > summary").text()).isEqualTo("Référencement, thèmes et étiquettes");
        Document list = seen(writer.get(SITE + "/actualites"));
        assertThat(list.select("#articles tbody tr").text()).contains("Une nouvelle", "12 mars 2026", "Brouillon");
        assertThat(ApplicationDatabase.texts(
                        "select path from page where tenant_id = ? and kind <> 'page' order by path", site))
                .contains("/actualites", "/actualites/une-nouvelle");
        assertThat(seen(writer.get(SITE + "/pages")).select("#tree").text())
                .contains("Actualités")
                .doesNotContain("Une nouvelle");
    }

    @Test
    void theListOfArticlesIsNotMadeOverAnotherPage() {
        String slug = TestAccounts.freshSlug();
        UUID bare = accounts.site(slug);
        ApplicationDatabase.change("update page set path = '/' where id = ?", accounts.page(bare));
        ApplicationDatabase.change("update page set path = '/actualites' where id = ?", accounts.page(bare));
        UUID account = accounts.account(Role.AGENT);
        accounts.member(bare, account, Role.EDITOR);
        TestResponse refused = BackOfficeUser.signedIn(account)
                .post("/sites/" + slug + "/actualites/nouvelle", "title", "Première", "date", "2026-03-12");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select(".fr-message--error").text())
                .contains("/actualites, est déjà prise");
    }

    @Test
    void aPageHasAnOwnerAndADayToBeReadAgain() {
        String page = create("À tenir à jour");
        String member = ApplicationDatabase.texts(
                        "select account_id from membership where tenant_id = ? and role = 'editor'", site)
                .getFirst();
        String stranger = accounts.account(Role.AGENT).toString();
        Document blank = seen(writer.get(page + "/suivi"));
        assertThat(blank.select("#owner option")).hasSize(3);
        TestResponse left = writer.post(page + "/suivi", "owner", stranger, "reviewOn", "2027-01-05");
        assertThat(left.status())
                .as("who is no member of the site, or not any more")
                .isEqualTo(422);
        assertThat(Jsoup.parse(left.text()).select("#owner-messages").text())
                .contains("ne fait plus partie de l’équipe");
        assertThat(Jsoup.parse(left.text()).select("#reviewOn").val()).isEqualTo("2027-01-05");
        TestResponse wrong = writer.post(page + "/suivi", "owner", member, "reviewOn", "bientôt");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.text()).select("#reviewOn").val()).isEqualTo("bientôt");

        assertThat(writer.post(page + "/suivi", "owner", member, "reviewOn", "2026-01-05")
                        .status())
                .isEqualTo(303);

        Document kept = seen(writer.get(page + "/suivi"));
        assertThat(kept.select("#owner option[selected]").val()).isEqualTo(member);
        assertThat(kept.select("#reviewOn").val()).isEqualTo("2026-01-05");
        assertThat(seen(writer.get(SITE + "/pages?suivi=a-verifier"))
                        .select("#due tbody tr")
                        .text())
                .contains("À tenir à jour", "/a-tenir-a-jour", "5 janvier 2026", "Personne agent");
        assertThat(seen(writer.get(SITE))
                        .select("section[aria-labelledby=panel-overdue]")
                        .text())
                .contains("À tenir à jour");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action = 'page.upkeep'"
                                + " and detail ->> 'path' = '/a-tenir-a-jour'",
                        site))
                .hasSize(1);
    }

    @Test
    void whoPublishesDecidesWhetherThePortalFindsAPublishedPage() {
        String page = create("Pour notre réseau");
        UUID id = UUID.fromString(page.replaceFirst(".*/", ""));
        String[] unshared = {"owner", "", "reviewOn", "", "unshared", "on"};
        assertThat(writer.post(page + "/suivi", unshared).status()).isEqualTo(303);
        assertThat(seen(writer.get(page + "/suivi")).select("[name=unshared][checked]"))
                .hasSize(1);
        assertThat(ApplicationDatabase.texts("select shared::text from page where id = ?", id))
                .containsExactly("false");
        ApplicationDatabase.change("update page set published_revision = head_revision where id = ?", id);

        TestResponse refused = writer.post(page + "/suivi", "owner", "", "reviewOn", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select("#unshared-messages").text())
                .contains("une personne qui publie");
        assertThat(other.post(page + "/suivi", "owner", "", "reviewOn", "").status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select shared::text from page where id = ?", id))
                .containsExactly("true");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where subject = ? and action like 'page.%shared' order by"
                                + " action",
                        id))
                .containsExactly("page.shared", "page.unshared");
    }

    @Test
    void theDateOfAnArticleIsChangedByWhoMayShowIt() {
        TestResponse made = writer.post(SITE + "/actualites/nouvelle", "title", "Datée", "date", "2026-03-12");
        String article = made.header("location");
        assertThat(writer.post(article + "/suivi", "owner", "", "reviewOn", "", "date", "")
                        .status())
                .isEqualTo(422);
        assertThat(writer.post(article + "/suivi", "owner", "", "reviewOn", "", "date", "2026-04-01")
                        .status())
                .isEqualTo(303);
        UUID id = UUID.fromString(article.replaceFirst(".*/", ""));
        ApplicationDatabase.change("update page set published_revision = head_revision where id = ?", id);

        TestResponse refused = writer.post(article + "/suivi", "owner", "", "reviewOn", "", "date", "2026-05-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select("#date-messages").text()).contains("une personne qui publie");
        assertThat(other.post(article + "/suivi", "owner", "", "reviewOn", "", "date", "2026-05-01")
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select date::text from page where id = ?", id))
                .containsExactly("2026-05-01");
    }
}
