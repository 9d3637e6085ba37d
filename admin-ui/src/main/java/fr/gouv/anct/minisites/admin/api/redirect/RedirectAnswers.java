package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiLinks;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.redirect.ProblemWords;
import fr.gouv.anct.minisites.admin.shell.ProblemException;
import fr.gouv.anct.minisites.content.redirect.Problem;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts redirects to JSON, and their errors to problems. */
@Component
class RedirectAnswers {

    private final ApiLinks links;
    private final ProblemWords words;
    private final Problems problems;

    RedirectAnswers(ApiLinks links, ProblemWords words, Problems problems) {
        this.links = links;
        this.words = words;
        this.problems = problems;
    }

    RedirectDocument whole(Tenant site, Redirect redirect) {
        return new RedirectDocument(
                redirect.id(),
                redirect.source().path(),
                redirect.destination().text(),
                alias(redirect),
                self(site, redirect));
    }

    RedirectFacts line(Tenant site, Redirect redirect) {
        return new RedirectFacts(
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
        return links.in(site, "/redirects/" + redirect.id());
    }

    ProblemException refusal(Problem problem) {
        String pointer = "/" + problem.place().name().toLowerCase(Locale.ROOT);
        return problems.invalid(pointer, words.say(problem));
    }

    String words(Problem problem) {
        return words.say(problem);
    }
}
