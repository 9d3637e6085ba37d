package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Converts redirects of a site to the JSON of the API, with hits in lists only, and the reason why one is refused to an
 * API problem.
 */
@Component
class RedirectJsonMapper {

    private final ApiUrls urls;
    private final Messages messages;
    private final ApiProblems problems;

    RedirectJsonMapper(ApiUrls urls, Messages messages, ApiProblems problems) {
        this.urls = urls;
        this.messages = messages;
        this.problems = problems;
    }

    /**
     * Redirect in a list.
     *
     * @param state effect for visitors: a redirect is inactive when its page is not visible, when a page exists at its
     *     path, or when its alias no longer exists
     * @param hits number of times it was followed
     */
    @JsonTypeName("RedirectFacts")
    record RedirectSummary(
            UUID id,
            String from,
            String to,
            @Nullable String alias,
            Redirect.State state,
            long hits,
            @Nullable LocalDate lastHitOn,
            List<ApiLink> links) {}

    /**
     * A redirect. Its number of hits changes independently and is only in lists.
     *
     * @param from path within the site
     * @param to path of a page of the site, wherever it moves, or an {@code https} address
     * @param alias the only address of the site at which it applies; null: all addresses
     */
    @JsonTypeName("RedirectDocument")
    record RedirectDetails(
            UUID id, String from, String to, @Nullable String alias, List<ApiLink> links) {}

    RedirectDetails whole(Tenant site, Redirect redirect) {
        return new RedirectDetails(
                redirect.id(),
                redirect.source().path(),
                redirect.destination().text(),
                alias(redirect),
                self(site, redirect));
    }

    RedirectSummary line(Tenant site, Redirect redirect) {
        return new RedirectSummary(
                redirect.id(),
                redirect.source().path(),
                redirect.destination().text(),
                alias(redirect),
                redirect.state(),
                redirect.hits(),
                redirect.lastHitOn(),
                self(site, redirect));
    }

    private static @Nullable String alias(Redirect redirect) {
        String alias = redirect.source().alias();
        return alias.isEmpty() ? null : alias;
    }

    private List<ApiLink> self(Tenant site, Redirect redirect) {
        return List.of(new ApiLink("self", address(site, redirect)));
    }

    String address(Tenant site, Redirect redirect) {
        return urls.in(site, "/redirects/" + redirect.id());
    }

    ProblemException refusal(RedirectProblem problem) {
        return problems.invalid("/" + problem.place().component(), words(problem));
    }

    String words(RedirectProblem problem) {
        Problem words = problem.problem();
        return messages.get(
                "redirect.problem." + words.code(), words.arguments().toArray());
    }
}
