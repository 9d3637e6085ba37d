package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.contact.ContactSubmission;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.portal.guide.GuideAnswers;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.rendering.GuideAnswerView;
import fr.gouv.anct.minisites.rendering.GuideContactPage;
import fr.gouv.anct.minisites.rendering.GuideQuestionPage;
import fr.gouv.anct.minisites.rendering.GuideQuestionPage.Field;
import fr.gouv.anct.minisites.rendering.GuideResultsPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import fr.gouv.anct.minisites.validation.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the pages of the guide for one visitor from values already loaded. Pure functions: no I/O. */
final class GuideViews {

    /** Where a page begins for a visitor who has answered: a browser goes there, and the next key press too. */
    private static final String START = "#question";

    private final PortalGuide guide;
    private final GuideAnswers answers;
    private final List<GuideQuestion> refused;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    GuideViews(GuidePages.Visit visit, SiteUrls urls, DeliveryMessages messages) {
        this.guide = visit.guide();
        this.answers = visit.answers();
        this.refused = visit.refused();
        this.urls = urls;
        this.messages = messages;
    }

    /**
     * A search for a territory.
     *
     * @param typed null before the first search
     */
    record PlaceSearch(@Nullable String typed, List<Neighbour> found, boolean named) {

        static final PlaceSearch NONE = new PlaceSearch(null, List.of(), false);
    }

    /** Returns the address of the next page after an answer. */
    String href(GuideQuestion question, String value) {
        return href(answers.with(question, value));
    }

    private String href(GuideAnswers given) {
        return href(GuidePages.ROOT, given) + (given.values().isEmpty() ? "" : START);
    }

    private String href(String path, GuideAnswers given) {
        String query = given.query();
        return urls.href(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /** @param open unanswered questions that matter; the first one is asked */
    SitePage question(List<GuideQuestion> open, PlaceSearch search, PageShells shells) {
        GuideQuestion asked = open.getFirst();
        boolean first = answers.values().isEmpty();
        return new GuideQuestionPage(
                shell(shells, first ? messages.guide() : asked.label(), first),
                messages.guide(),
                first,
                urls.href(GuidePages.ROOT) + START,
                backHref(),
                new GuideQuestionPage.Step(
                        answers.values().size() + 1,
                        answers.values().size() + open.size(),
                        open.size() == 1 ? null : open.get(1).label()),
                answers(),
                refused.contains(asked),
                new GuideQuestionPage.Question(
                        asked.code(),
                        asked.label(),
                        asked.hint(),
                        asked.choices().stream()
                                .map(choice -> new Field(choice.code(), choice.label()))
                                .toList()),
                asked.place() ? place(asked, search) : null,
                answers.values().entrySet().stream()
                        .map(answer -> new Field(answer.getValue(), answer.getKey()))
                        .toList());
    }

    private GuideQuestionPage.Place place(GuideQuestion asked, PlaceSearch search) {
        return new GuideQuestionPage.Place(
                search.typed(),
                search.found().stream()
                        .map(one -> new PageLink(one.label(), href(asked, one.slug()), false, false))
                        .toList(),
                search.named(),
                href(asked, GuideAnswers.UNKNOWN));
    }

    private Shell shell(PageShells shells, String title, boolean first) {
        PageLink start = new PageLink(messages.guide(), urls.href(GuidePages.ROOT), false, false);
        return shells.below(
                first ? List.of() : List.of(start), title, messages.guideDescription(), GuidePages.ROOT, first);
    }

    /** Returns the question before, with the answers to those before it; null without an answer. */
    private @Nullable String backHref() {
        return answered().isEmpty() ? null : href(answers.without(answered().getLast()));
    }

    private List<GuideQuestion> answered() {
        return guide.questions().stream().filter(answers::has).toList();
    }

    private List<GuideAnswerView> answers() {
        return answered().stream()
                .map(question ->
                        new GuideAnswerView(question.topic(), label(question), href(answers.without(question))))
                .toList();
    }

    private String label(GuideQuestion question) {
        return label(question, answers).orElseGet(messages::guideUnknown);
    }

    /** Returns the answer to a question in words; empty for « Je ne sais pas ». */
    private static Optional<String> label(GuideQuestion question, GuideAnswers answers) {
        return question.place()
                ? Optional.ofNullable(answers.place()).map(TerritoryDetails::label)
                : question.choice(answers.values().getOrDefault(question.code(), ""))
                        .map(GuideChoice::label);
    }

    /** Returns answers in words, without the territory and unknown ones. */
    static String words(PortalGuide guide, GuideAnswers answers) {
        return guide.questions().stream()
                .filter(question -> !question.place())
                .flatMap(question -> label(question, answers).stream())
                .collect(Collectors.joining(", "));
    }

    SitePage results(GuideResults results, PageShells shells) {
        TerritoryDetails place = answers.place();
        return new GuideResultsPage(
                shell(shells, messages.guideResults(), false),
                messages.guideResults(),
                Objects.requireNonNullElse(backHref(), urls.href(GuidePages.ROOT)),
                urls.href(GuidePages.ROOT),
                answers(),
                results.exact(answers, urls, messages),
                results.near(answers, urls, messages),
                results.givenUp(),
                results.aids(),
                results.aidsHref(urls),
                results.sites(),
                place == null
                        ? null
                        : new PageLink(place.label(), urls.href(TerritoryPages.path(place.slug())), false, false),
                href(GuidePages.MISS, answers));
    }

    /** Returns the form that writes to the team, with the answers as its subject. */
    SitePage contact(ContactFormPage form, PageShells shells) {
        String subject = PlainText.start(
                answered().stream()
                        .flatMap(question -> label(question, answers).stream())
                        .collect(Collectors.joining(", ")),
                ContactSubmission.longest(ContactFieldKind.SUBJECT));
        return new GuideContactPage(
                shell(shells, messages.guideMiss(), false),
                messages.guideMiss(),
                href(answers),
                answers(),
                form.view(new ContactSubmission(
                        form.form(),
                        name -> name.equals(ContactFieldKind.SUBJECT.code())
                                ? Optional.of(subject)
                                : Optional.empty())));
    }
}
