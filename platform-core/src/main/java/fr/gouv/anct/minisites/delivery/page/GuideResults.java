package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.portal.guide.GuideAnswers;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.GuideSelection;
import fr.gouv.anct.minisites.portal.guide.GuideSelection.Found;
import fr.gouv.anct.minisites.rendering.GuideResultsPage.Result;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The services, aids and sites that the answers of a visitor lead to, for the page that shows them.
 *
 * @param origins name and root of a live site; empty for others
 * @param portal its id: its own services bear no site
 */
record GuideResults(
        GuideSelection.Results services,
        GuidePages.Others others,
        Function<UUID, Optional<PageSearch.Origin>> origins,
        UUID portal) {

    List<Result> exact(GuideAnswers answers, SiteUrls urls, DeliveryMessages messages) {
        return shown(services.exact(), answers, urls, messages);
    }

    List<Result> near(GuideAnswers answers, SiteUrls urls, DeliveryMessages messages) {
        return shown(services.near(), answers, urls, messages);
    }

    private List<Result> shown(List<Found> found, GuideAnswers answers, SiteUrls urls, DeliveryMessages messages) {
        return found.stream()
                .flatMap(one -> shown(one, reason(one, answers, messages), urls).stream())
                .toList();
    }

    /** Returns a service with its address; empty where its site is no longer live. */
    private Optional<Result> shown(Found found, String reason, SiteUrls urls) {
        UUID site = found.service().site();
        return site.equals(portal)
                ? Optional.of(shown(found, urls.href(found.service().path()), null, reason))
                : origins.apply(site)
                        .map(origin ->
                                shown(found, origin.root() + found.service().path(), origin.name(), reason));
    }

    private static Result shown(Found found, String href, @Nullable String site, String reason) {
        return new Result(found.service().title(), href, found.service().lead(), site, reason);
    }

    private static String reason(Found found, GuideAnswers answers, DeliveryMessages messages) {
        return messages.guideReason(found.met().stream()
                .flatMap(question -> reason(question, answers, messages).stream())
                .toList());
    }

    private static Optional<String> reason(GuideQuestion question, GuideAnswers answers, DeliveryMessages messages) {
        TerritoryDetails place = answers.place();
        if (question.place()) {
            return Optional.ofNullable(place).map(at -> messages.guidePlace(at.label()));
        }
        return question.choice(answers.values().getOrDefault(question.code(), ""))
                .map(GuideChoice::reason);
    }

    /** Returns the topics of the answers that the next best services do not meet, in the order of the questions. */
    List<String> givenUp() {
        return services.near().stream()
                .flatMap(found -> found.missed().stream())
                .map(GuideQuestion::topic)
                .distinct()
                .toList();
    }

    List<Result> aids() {
        return others.aids().stream()
                .map(aid -> new Result(aid.title(), aid.path(), aid.text(), null, null))
                .toList();
    }

    @Nullable
    String aidsHref(SiteUrls urls) {
        return others.aids().isEmpty() ? null : urls.href(AidFilter.ROOT);
    }

    List<Result> sites() {
        return others.sites().stream()
                .map(site -> new Result(site.name(), site.url(), site.sentence(), null, null))
                .toList();
    }
}
