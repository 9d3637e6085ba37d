package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sample screens of shared components, with one text in every text position. */
public final class SampleComponents {

    public static final Instant MOMENT = Instant.parse("2026-11-25T13:05:00Z");

    private SampleComponents() {}

    /** A screen with progress, summary and timeline. */
    public record StoryScreen(Progress progress, SummaryList summary, EventTimeline timeline) implements Screen {

        @Override
        public String template() {
            return "sample/story";
        }
    }

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new TreeMap<>();
        screens.put(
                "confirmation",
                new Question(
                        ScreenHeading.of(text),
                        text,
                        List.of("Les visiteurs verront le site à son adresse.", text),
                        "/sites/x/ouverture",
                        List.of(new HiddenField("version", text)),
                        List.of(FieldView.of(FieldView.Kind.SLUG, "slug", text, text)
                                .withError(text, List.of("libre-1"))),
                        "Ouvrir le site au public",
                        "/sites/x",
                        List.of(),
                        link(text)));
        screens.put(
                "confirmation-rappels",
                new Question(
                        ScreenHeading.of(text),
                        text,
                        List.of(),
                        "/sites/x/ouverture",
                        List.of(),
                        "Ouvrir",
                        null,
                        List.of(new Question.Reminder(text, link(text)), new Question.Reminder(text, null))));
        screens.put(
                "explication",
                new MessageScreen(
                        text,
                        text,
                        List.of(
                                link("Revenir à l’accueil"),
                                link(text),
                                new PageLink("Portail", "https://exemple.fr/", true, false))));
        screens.put(
                "explication-saisie",
                new MessageScreen(text, text, List.of(text, text), List.of(link("Voir la demande"))));
        screens.put(
                "avancement", new StoryScreen(progress(text, "/demande/1/avancement"), summary(text), timeline(text)));
        screens.put(
                "avancement-commence",
                new StoryScreen(
                        new Progress(
                                text,
                                new Progress.Status(text, false),
                                List.of(new Progress.Stage(text, Progress.State.RUNNING, null, null)),
                                "/demande/1/avancement"),
                        summary(text),
                        timeline(text)));
        screens.put(
                "avancement-fini",
                new StoryScreen(
                        new Progress(text, null, List.of(), null),
                        new SummaryList(List.of()),
                        new EventTimeline(List.of())));
        return screens;
    }

    public static SummaryList summary(String text) {
        return new SummaryList(List.of(
                new SummaryList.Section(
                        "recap-1",
                        text,
                        "/demande/1/etapes/besoin",
                        List.of(
                                new SummaryList.Line(text, text + "\nDeuxième ligne."),
                                new SummaryList.Line("Deuxième responsable", "", "Indiquez une deuxième personne."))),
                new SummaryList.Section(
                        "recap-2", "Sans changement", null, List.of(new SummaryList.Line("Question", text)))));
    }

    public static EventTimeline timeline(String text) {
        return new EventTimeline(List.of(
                new EventTimeline.Entry(MOMENT, "Demande envoyée", text, null),
                new EventTimeline.Entry(MOMENT, text, "Claude Martin", text + "\nDeuxième ligne.")));
    }

    public static Progress progress(String text, String refresh) {
        return new Progress(
                "La création de l’espace",
                new Progress.Status(text, true),
                List.of(
                        new Progress.Stage("Réserver l’adresse", Progress.State.DONE, MOMENT, null),
                        new Progress.Stage(text, Progress.State.RUNNING, null, null),
                        new Progress.Stage("Écrire les pages", Progress.State.FAILED, null, text),
                        new Progress.Stage("Annoncer l’ouverture", Progress.State.WAITING, null, null)),
                refresh);
    }

    public static TableView table(String text, int rows) {
        return new TableView(
                text,
                List.of(
                        new TableColumn("Programme", "/?tri=nom", "ascending"),
                        new TableColumn("Envoyée", "/?tri=date", "descending"),
                        new TableColumn("État", "/?tri=etat", null),
                        new TableColumn(text)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(n -> TableRow.of(
                                n == 2
                                        ? Cell.link(text + " " + n, "/decisions/" + n)
                                                .withContext(text)
                                        : Cell.link(text + " " + n, "/decisions/" + n)
                                                .withDetail(text),
                                Cell.moment(MOMENT),
                                Cell.badge(new BadgeView("En cours", Tone.values()[n % Tone.values().length])),
                                n == 2 ? Cell.address("ada@demonstration.example") : Cell.text(n == 1 ? "" : text)))
                        .toList());
    }

    public static Filters filters(String text, boolean active) {
        return new Filters(
                        new ListUrl("/journal", Map.of("compte", text)),
                        List.of(new Filters.Choice(
                                "action", "Action", "b", List.of(new Option("", "Toutes"), new Option("b", text)))),
                        new Filters.Words("auteur", "Auteur", text),
                        List.of(
                                new Filters.Field("espace", "Espace", "text", text),
                                // A text that is no date is shown as it was typed.
                                new Filters.Field("du", "Du", "text", text, text)),
                        active)
                .restricted(List.of(new Filters.Restriction(text, "/journal")));
    }

    public static EmptyState empty(String text) {
        return new EmptyState("Rien ne correspond", text, link("Effacer les filtres"));
    }

    public static Pagination pages(int count) {
        return new Pagination(
                1,
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> "/journal?page=" + n)
                        .toList());
    }

    private static PageLink link(String label) {
        return new PageLink(label, "/", false, false);
    }
}
