package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.token.TokenRequest;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Actions and sites that a user can grant to a new access token, limited to the user's own roles and memberships.
 *
 * @param actions those of the API that the user is allowed in some site
 * @param sites where the user is a member
 */
record TokenGrants(List<Action> actions, List<AccountMembership> sites) {

    /** Actions that the API's routes require; extended with each route that requires another one. */
    private static final List<Action> OF_THE_API = List.of(
            Action.SITE_READ,
            Action.CONTENT_WRITE,
            Action.CONTENT_PUBLISH,
            Action.SITE_ARRANGE,
            Action.SITE_SETTINGS,
            Action.FLEET_READ,
            Action.STANDARDS_MANAGE);

    /** Actions that concern no single site: a token of one site is never admitted to them. */
    private static final Set<Action> OUTSIDE_SITES = EnumSet.of(Action.FLEET_READ, Action.STANDARDS_MANAGE);

    static TokenGrants of(Account account, List<AccountMembership> sites) {
        Set<Role> roles = EnumSet.copyOf(
                Stream.concat(account.roles().stream(), sites.stream().map(AccountMembership::role))
                        .toList());
        List<Action> actions = OF_THE_API.stream()
                .filter(action -> Permissions.allows(roles, action))
                .toList();
        return new TokenGrants(actions, sites);
    }

    /** Returns the form with the actions and sites to choose from. */
    Form<TokenInput> offer(AdmittedRequest request, Form<TokenInput> form) {
        Stream<Option> everywhere = Stream.of(new Option(TokenInput.ALL, request.message("token.field.site.all")));
        Stream<Option> each = sites.stream().map(site -> new Option(site.slug(), site.site()));
        return form.choosing(
                        "actions",
                        actions.stream()
                                .map(action ->
                                        new Option(EnumCode.of(action), request.message("action." + action.name())))
                                .toList())
                .choosing("site", Stream.concat(everywhere, each).toList());
    }

    /** Returns the problems of what was chosen without being offered. */
    List<Problem> problems(TokenInput input) {
        List<Problem> problems = new ArrayList<>();
        if (chosen(input).size() < input.actions().size()) {
            problems.add(Problem.of("actions", "choice"));
        }
        if (!input.site().equals(TokenInput.ALL) && site(input).isEmpty()) {
            problems.add(Problem.of("site", "choice"));
        }
        if (!input.site().equals(TokenInput.ALL) && chosen(input).stream().anyMatch(OUTSIDE_SITES::contains)) {
            problems.add(Problem.of("site", "outside"));
        }
        return problems;
    }

    private Set<Action> chosen(TokenInput input) {
        return actions.stream()
                .filter(action -> input.actions().contains(EnumCode.of(action)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Resolves the site by its short name: a tenant id never comes from a form. */
    private Optional<UUID> site(TokenInput input) {
        return sites.stream()
                .filter(site -> site.slug().equals(input.site()))
                .map(AccountMembership::tenantId)
                .findFirst();
    }

    /** Returns the request for a token; requires a valid input without {@link #problems}. */
    TokenRequest request(UUID id, TokenInput input) {
        return new TokenRequest(
                id,
                input.name(),
                chosen(input),
                site(input).orElse(null),
                Objects.requireNonNull(input.validity()).duration());
    }
}
