package fr.gouv.anct.minisites.portal.office;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.outside.OutsideText;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.validation.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an office from the JSON of the Annuaire de l'administration, where some fields are JSON in a string. Unknown
 * fields are ignored; one that is missing or of another type is empty. The persons of an office are not read.
 */
final class OfficeReader {

    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}|2[AB][0-9]{3}");
    private static final int LONGEST = 200;
    /** Communes of an arrondissement: the largest has fewer than half of them. */
    private static final int MOST_COMMUNES = 1_000;

    private static final int LONGEST_JSON = 200_000;

    private OfficeReader() {}

    /**
     * An office with where it is.
     *
     * @param communes official codes of those that it is for
     */
    record Read(UUID id, OfficeKind kind, String commune, List<String> communes, PublicOffice office) {}

    static Optional<UUID> id(JsonNode node) {
        try {
            return Optional.of(UUID.fromString(node.path("id").asString("")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Reads an office of a kind; empty for another kind, and without an id, a name or a commune. */
    static Optional<Read> read(JsonNode node, OfficeKind kind) {
        String name = line(node, "nom");
        String commune = node.path("code_insee_commune").asString("").strip();
        List<JsonNode> pivots = list(node, "pivot").stream()
                .filter(pivot ->
                        kind.type().equals(pivot.path("type_service_local").asString("")))
                .toList();
        return pivots.isEmpty() || name.isEmpty() || !COMMUNE.matcher(commune).matches()
                ? Optional.empty()
                : id(node).map(id -> new Read(id, kind, commune, communes(pivots, commune), office(node, name)));
    }

    private static List<String> communes(List<JsonNode> pivots, String own) {
        List<String> named = pivots.stream()
                .flatMap(pivot -> pivot.path("code_insee_commune").valueStream())
                .map(code -> code.asString(""))
                .filter(code -> COMMUNE.matcher(code).matches())
                .distinct()
                .limit(MOST_COMMUNES)
                .toList();
        return named.isEmpty() ? List.of(own) : named;
    }

    private static PublicOffice office(JsonNode node, String name) {
        return new PublicOffice(
                name,
                address(node),
                first(list(node, "telephone").stream().map(phone -> line(phone, "valeur")), Phone::isComplete),
                first(Arrays.stream(node.path("adresse_courriel").asString("").split("[;,]")), OfficeReader::isEmail),
                list(node, "site_internet").stream()
                        .flatMap(site -> WebUrl.read(site.path("valeur").asString("")).stream())
                        .findFirst()
                        .orElse(""),
                WebUrl.secure(node.path("url_service_public").asString("")).orElse(""),
                OpeningHoursReader.read(list(node, "plage_ouverture")));
    }

    private static String first(Stream<String> values, java.util.function.Predicate<String> valid) {
        return values.map(PlainText::line).filter(valid).findFirst().orElse("");
    }

    private static boolean isEmail(String value) {
        try {
            return value.equals(new EmailAddress(value).value());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Returns the lines of the address that visitors go to; of the first one where none is marked so. */
    private static List<String> address(JsonNode node) {
        List<JsonNode> all = list(node, "adresse");
        return all.stream()
                .filter(address -> address.path("type_adresse").asString("").equals("Adresse"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(OfficeReader::lines)
                .orElse(List.of());
    }

    private static List<String> lines(JsonNode address) {
        String place = (line(address, "code_postal") + " " + line(address, "nom_commune")).strip();
        return Stream.of(
                        line(address, "complement1"),
                        line(address, "complement2"),
                        line(address, "numero_voie"),
                        line(address, "service_distribution"),
                        place)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String line(JsonNode node, String field) {
        return OutsideText.line(node.path(field), LONGEST);
    }

    /** Returns the elements of a field that is an array, or an array in a string. */
    private static List<JsonNode> list(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return (value.isString() ? parsed(value.asString()) : value)
                .valueStream()
                .filter(JsonNode::isObject)
                .toList();
    }

    private static JsonNode parsed(String json) {
        try {
            return json.length() > LONGEST_JSON ? Jsonb.MAPPER.nullNode() : Jsonb.MAPPER.readTree(json);
        } catch (JacksonException _) {
            return Jsonb.MAPPER.nullNode();
        }
    }
}
