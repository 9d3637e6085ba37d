package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts redirects to JSON, and their errors to problems. */
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
