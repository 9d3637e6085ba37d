package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountExport;
import fr.gouv.anct.minisites.access.AccountExport.ExportedAccount;
import fr.gouv.anct.minisites.access.AccountExport.ExportedMembership;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Exports accounts with their rights, and memberships of all sites, as CSV files; both are streamed, and recorded in the
 * journal. The accounts have the filters of their list.
 */
@Component
class AccountExportResource implements BackOfficeResource {

    static final Path.Fixed ACCOUNTS = Path.of("/comptes.csv");
    static final Path.Fixed MEMBERSHIPS = Path.of("/participations.csv");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final AccountExport export;
    private final Journal journal;
    private final CsvDownload files;

    AccountExportResource(AccountExport export, Journal journal, CsvDownload files) {
        this.export = export;
        this.journal = journal;
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.SignedIn(Action.ACCOUNTS_READ);
        return List.of(Route.get(ACCOUNTS, read, this::accounts), Route.get(MEMBERSHIPS, read, this::memberships));
    }

    private Mono<ServerResponse> accounts(AdmittedRequest request) {
        Flux<String> lines = export.accounts(AccountListResource.query(request)).map(found -> line(request, found));
        String head = head(
                request,
                "accounts.name",
                "accounts.email",
                "accounts.role",
                "accounts.state",
                "accounts.since",
                "accounts.seen");
        return journal.record(request.actor(), "account.list-exported", AuditSubject.none(), Map.of())
                .then(Mono.defer(() -> files.send("comptes", head, lines)));
    }

    private static String head(AdmittedRequest request, String... columns) {
        return SemicolonCsvLine.of(Stream.of(columns).map(request::message).toArray(String[]::new));
    }

    private static String line(AdmittedRequest request, ExportedAccount found) {
        Account account = found.account();
        return SemicolonCsvLine.of(
                account.name(),
                account.email(),
                role(request, Objects.requireNonNullElse(account.platformRole(), Role.AGENT)),
                request.message(state(found)),
                moment(found.createdAt()),
                moment(found.signedInAt()));
    }

    /** Message key of the state. */
    private static String state(ExportedAccount found) {
        if (found.warnedAt() != null) {
            return "accounts.state.warned";
        }
        return found.signedInAt() == null ? "accounts.state.unused" : "accounts.state.used";
    }

    private static String role(AdmittedRequest request, Role role) {
        return request.message("role." + role.code());
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    private Mono<ServerResponse> memberships(AdmittedRequest request) {
        Flux<String> lines = export.memberships().map(found -> line(request, found));
        String head = head(
                request,
                "accounts.export.site",
                "accounts.export.slug",
                "accounts.name",
                "accounts.email",
                "accounts.export.role",
                "accounts.export.since",
                "accounts.export.until");
        return journal.record(request.actor(), "member.list-exported", AuditSubject.none(), Map.of())
                .then(Mono.defer(() -> files.send("participations", head, lines)));
    }

    private static String line(AdmittedRequest request, ExportedMembership found) {
        return SemicolonCsvLine.of(
                found.site(),
                found.slug(),
                found.account().name(),
                found.account().email(),
                role(request, found.role()),
                moment(found.since()),
                Optional.ofNullable(found.until()).map(Object::toString).orElse(""));
    }
}
