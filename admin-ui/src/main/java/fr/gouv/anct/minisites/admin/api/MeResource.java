package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.SitePart;
import fr.gouv.anct.minisites.access.SiteParts;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns the account of the caller, its roles, and the scope of its token. */
@Component
class MeResource implements Resource {

    private final SiteParts parts;
    private final TenantDirectory directory;
    private final JsonAnswers answers;

    MeResource(SiteParts parts, TenantDirectory directory, JsonAnswers answers) {
        this.parts = parts;
        this.directory = directory;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Api.ROOT + "/me", new Guard.SignedIn(Action.PERMISSIONS_READ), this::show)
                .told(Operation.one("api.operation.account.getMe", Me.class)));
    }

    private Mono<ServerResponse> show(Call call) {
        return parts.of(call.who().id())
                .filter(part -> call.token() == null || call.token().worksIn(part.tenantId()))
                .collectList()
                .flatMap(found -> answers.answer(call, me(call.who(), found, call.token())));
    }

    private Me me(Account who, List<SitePart> found, @Nullable AccessToken token) {
        return new Me(
                who.id().toString(),
                who.name(),
                who.email(),
                Optional.ofNullable(who.platformRole()).orElse(Role.AGENT),
                found.stream()
                        .map(part -> new Me.Part(part.slug(), part.role()))
                        .toList(),
                token == null ? null : facts(token));
    }

    private Me.TokenFacts facts(AccessToken token) {
        return new Me.TokenFacts(
                token.name(),
                token.actions().stream()
                        .sorted(Comparator.comparing(Enum::name))
                        .toList(),
                token.tenantId() == null
                        ? null
                        : directory
                                .snapshot()
                                .byId(token.tenantId())
                                .map(Tenant::slug)
                                .orElse(null),
                token.expiresAt());
    }
}
