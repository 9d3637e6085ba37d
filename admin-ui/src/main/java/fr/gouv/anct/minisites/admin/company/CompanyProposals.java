package fr.gouv.anct.minisites.admin.company;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.company.CompanyLookup;
import fr.gouv.anct.minisites.company.CompanyLookup.Result;
import fr.gouv.anct.minisites.validation.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Proposes the name and the address of an establishment in a form. The form is shown again as it was typed, whatever the
 * service answers; only a second button takes the proposal over.
 */
@Component
public class CompanyProposals {

    /** Value of the button that looks up the SIRET. */
    public static final String LOOK_UP = "company";

    /** Value of the button that takes over the proposal, which hidden fields of the form contain. */
    public static final String TAKE = "take-company";

    private static final int LONGEST = 300;
    private static final String NAME = "proposed-name";
    private static final String ADDRESS = "proposed-address";

    private final CompanyLookup lookup;

    CompanyProposals(CompanyLookup lookup) {
        this.lookup = lookup;
    }

    /** Returns the panel before a look-up; null where the platform has no such service. */
    public @Nullable CompanyPanel panel() {
        return lookup.isConfigured() ? CompanyPanel.EMPTY : null;
    }

    /** Returns the panel with what is known of a SIRET as typed. */
    public Mono<CompanyPanel> propose(AdmittedRequest request, String siret) {
        return lookup.isConfigured()
                ? lookup.find(siret, request.requireAccount().id()).map(result -> panel(request, result))
                : Mono.just(panel(request, Result.Failure.UNAVAILABLE));
    }

    private static CompanyPanel panel(AdmittedRequest request, Result result) {
        return switch (result) {
            case Result.Found(var found) ->
                new CompanyPanel("info", request.message("company.found"), found.name(), found.address());
            case Result.Ceased(var found) ->
                new CompanyPanel("warning", request.message("company.ceased", found.name()), "", "");
            case Result.Failure failure ->
                new CompanyPanel("warning", request.message("company." + failure.code()), "", "");
        };
    }

    /** Whether the form takes over a proposal. */
    public static boolean isTaken(AdmittedRequest request) {
        return request.field("then").equals(TAKE) && !request.field(NAME).isBlank();
    }

    /** Returns the proposed name that the form has sent; a client may send any text. */
    public static String name(AdmittedRequest request) {
        return PlainText.start(request.field(NAME), LONGEST);
    }

    /** Returns the proposed address that the form has sent, as {@link #name}. */
    public static String address(AdmittedRequest request) {
        return PlainText.start(request.field(ADDRESS), LONGEST);
    }
}
