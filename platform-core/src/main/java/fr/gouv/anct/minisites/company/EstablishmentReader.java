package fr.gouv.anct.minisites.company;

import fr.gouv.anct.minisites.company.CompanyLookup.Result;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.OutsideText;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the answer of Recherche d'entreprises to a SIRET. */
final class EstablishmentReader {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_ADDRESS = 300;
    private static final String OPEN = "A";

    private EstablishmentReader() {}

    /** @throws OutsideException for JSON of another shape */
    static Result read(JsonNode answer, String siret) {
        JsonNode results = answer.path("results");
        if (!results.isArray()) {
            throw new OutsideException(OutsideFault.UNEXPECTED, "results");
        }
        return results.valueStream()
                .flatMap(company -> establishments(company)
                        .filter(one -> one.path("siret").asString("").equals(siret))
                        .limit(1)
                        .flatMap(one -> read(company, one, siret)))
                .findFirst()
                .orElse(Result.Failure.UNKNOWN);
    }

    /** The seat is a field of its own; another establishment is in the list of those that match. */
    private static Stream<JsonNode> establishments(JsonNode company) {
        return Stream.concat(
                Stream.of(company.path("siege")),
                company.path("matching_etablissements").valueStream());
    }

    private static Stream<Result> read(JsonNode company, JsonNode establishment, String siret) {
        String name = Stream.of("nom_raison_sociale", "nom_complet")
                .map(field -> OutsideText.line(company.path(field), LONGEST_NAME))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Establishment found =
                new Establishment(siret, name, OutsideText.line(establishment.path("adresse"), LONGEST_ADDRESS));
        if (name.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(isOpen(company) && isOpen(establishment) ? new Result.Found(found) : new Result.Ceased(found));
    }

    private static boolean isOpen(JsonNode node) {
        return node.path("etat_administratif").asString(OPEN).equals(OPEN);
    }
}
