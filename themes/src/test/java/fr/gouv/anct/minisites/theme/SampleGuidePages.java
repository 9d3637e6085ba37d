package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.rendering.GuideAnswerView;
import fr.gouv.anct.minisites.rendering.GuideContactPage;
import fr.gouv.anct.minisites.rendering.GuideQuestionPage;
import fr.gouv.anct.minisites.rendering.GuideQuestionPage.Field;
import fr.gouv.anct.minisites.rendering.GuideQuestionPage.Place;
import fr.gouv.anct.minisites.rendering.GuideResultsPage;
import fr.gouv.anct.minisites.rendering.GuideResultsPage.Result;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample pages of the guide, for the tests of the templates. */
final class SampleGuidePages {

    private static final List<GuideAnswerView> ANSWERS =
            List.of(new GuideAnswerView("Vous êtes", "Une commune & plus", "/guide?besoin=outil#question"));

    private static final Result SERVICE = new Result(
            "Un service & plus",
            "https://exemple.fr/services/un",
            "Une phrase.",
            "Cœur de ville",
            "Parce que vous êtes une commune.");

    private static final Result OF_PORTAL =
            new Result("Un autre", "/services/autre", null, null, "Parce que vous êtes une commune.");

    private static final Result SITE = new Result("Cœur de ville", "https://exemple.fr/", "Une phrase.", null, null);

    private static final PageLink GUERET = new PageLink("Guéret (23)", "/territoires/gueret-23096", false, false);

    private SampleGuidePages() {}

    static Map<String, PageModel> all() {
        Map<String, PageModel> pages = new LinkedHashMap<>();
        pages.put("guide", question(List.of(), false, null));
        pages.put("guide-suite", question(ANSWERS, true, null));
        pages.put("guide-lieu", question(ANSWERS, false, new Place(null, List.of(), false, "/guide?lieu=x#question")));
        pages.put(
                "guide-lieux",
                question(ANSWERS, false, new Place("Guéret", List.of(GUERET), true, "/guide?lieu=x#question")));
        pages.put(
                "guide-sans-lieu",
                question(ANSWERS, false, new Place("Nulle & part", List.of(), true, "/guide?lieu=x#question")));
        pages.put("guide-resultats", results(List.of(SERVICE), List.of(OF_PORTAL), List.of(SITE), GUERET));
        pages.put("guide-proches", results(List.of(), List.of(OF_PORTAL), List.of(), null));
        pages.put("guide-sans-resultat", results(List.of(), List.of(), List.of(), null));
        pages.put(
                "guide-aucune",
                new GuideContactPage(
                        SampleShell.page("Aucune de ces réponses").build(),
                        "Aucune de ces réponses",
                        "/guide?profil=commune#question",
                        ANSWERS,
                        SampleBlocks.form(null, false)));
        return pages;
    }

    private static PageModel question(List<GuideAnswerView> answers, boolean refused, @Nullable Place place) {
        return new GuideQuestionPage(
                SampleShell.page("Trouver le bon service").build(),
                "Trouver le bon service",
                answers.isEmpty(),
                "/guide#question",
                answers.isEmpty() ? null : "/guide",
                new GuideQuestionPage.Step(answers.size() + 1, 4, answers.isEmpty() ? "Que cherchez-vous ?" : null),
                answers,
                refused,
                new GuideQuestionPage.Question(
                        "profil",
                        "Qui êtes-vous & où ?",
                        refused ? "Une précision." : null,
                        place == null
                                ? List.of(new Field("commune", "Une commune"), new Field("autre", "Une autre & plus"))
                                : List.of()),
                place,
                answers.isEmpty() ? List.of() : List.of(new Field("outil", "besoin")));
    }

    private static PageModel results(
            List<Result> exact, List<Result> near, List<Result> others, @Nullable PageLink place) {
        return new GuideResultsPage(
                SampleShell.page("Vos résultats").build(),
                "Vos résultats",
                "/guide?profil=commune#question",
                "/guide",
                ANSWERS,
                exact,
                near,
                near.isEmpty() ? List.of() : List.of("Sujet", "Besoin"),
                others,
                others.isEmpty() ? null : "/aides",
                others,
                place,
                "/guide/aucune-reponse?profil=commune");
    }
}
