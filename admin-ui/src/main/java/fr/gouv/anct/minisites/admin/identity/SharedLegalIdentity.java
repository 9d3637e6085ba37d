package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.standard.LegalEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that the platform maintains for all sites whose publisher has a given SIRET. A site's own values stay stored,
 * and apply again when it no longer states that SIRET.
 *
 * @param read values that visitors read now
 * @param stated the site's own values
 * @param entities known to the platform
 */
public record SharedLegalIdentity(LegalIdentityInput read, LegalIdentityInput stated, List<LegalEntity> entities) {

    private static final Map<LegalIdentityField, Function<LegalEntity, String>> FACTS = facts();

    private static Map<LegalIdentityField, Function<LegalEntity, String>> facts() {
        Map<LegalIdentityField, Function<LegalEntity, String>> facts = new LinkedHashMap<>();
        facts.put(LegalIdentityField.PUBLISHER_NAME, LegalEntity::name);
        facts.put(LegalIdentityField.PUBLISHER_ADDRESS, LegalEntity::address);
        facts.put(LegalIdentityField.PUBLISHER_PHONE, LegalEntity::phone);
        return facts;
    }

    /** @param entities known to the platform */
    public static SharedLegalIdentity of(VersionedSetting<LegalIdentity> current, List<LegalEntity> entities) {
        return new SharedLegalIdentity(
                LegalIdentityInput.said(current.value()), LegalIdentityInput.said(current.stated()), entities);
    }

    /**
     * Maximum length in characters of a publisher's field.
     *
     * @param field its name without that of the publisher, for example {@code nom}
     */
    public static int longest(String field) {
        return Stream.concat(FACTS.keySet().stream(), Stream.of(LegalIdentityField.PUBLISHER_SIRET))
                .filter(identityField -> identityField.field().equals("editeur-" + field))
                .findFirst()
                .orElseThrow()
                .longest();
    }

    /** Whether a field is shown as the platform's: not after another SIRET was typed, until it is saved. */
    boolean has(LegalIdentityField identityField, LegalIdentityInput input) {
        return FACTS.containsKey(identityField) && stays(input);
    }

    /** Returns the legal entity with the typed SIRET, if the platform knows it. */
    Optional<LegalEntity> entity(LegalIdentityInput input) {
        return Siret.read(input.get(LegalIdentityField.PUBLISHER_SIRET))
                .flatMap(siret -> entities.stream()
                        .filter(entity -> entity.siret().equals(siret))
                        .findFirst());
    }

    /** Whether the typed SIRET is of the entity that is stored already. */
    private boolean stays(LegalIdentityInput input) {
        return entity(input).isPresent() && entity(input).equals(entity(stated));
    }

    /** Returns the typed values, with the site's own values in place of those of an entity that it no longer states. */
    public LegalIdentityInput restored(LegalIdentityInput input) {
        return entity(stated).isEmpty() || stays(input)
                ? input
                : with(
                        input,
                        (identityField, value) ->
                                value.equals(read.get(identityField)) ? stated.get(identityField) : value);
    }

    /** Returns the values that visitors would read. */
    LegalIdentityInput shown(LegalIdentityInput input) {
        return entity(input)
                .map(entity -> with(input, (identityField, _) -> of(entity, identityField)))
                .orElse(input);
    }

    /** Returns the values to store for the site: the entity's values are not stored as its own. */
    public LegalIdentityInput own(LegalIdentityInput input) {
        return entity(input)
                .map(entity -> with(
                        input,
                        (identityField, value) ->
                                value.equals(of(entity, identityField)) ? stated.get(identityField) : value))
                .orElse(input);
    }

    /**
     * Returns the fields that cannot be changed. A site that states the SIRET for the first time gets the entity's
     * values, whatever was typed.
     */
    public Map<String, String> problems(LegalIdentityInput input) {
        return stays(input)
                ? FACTS.keySet().stream()
                        .filter(identityField -> !input.get(identityField).equals(read.get(identityField)))
                        .collect(Collectors.toMap(LegalIdentityField::field, _ -> "legal-identity.problem.shared"))
                : Map.of();
    }

    /** Whether a newly stated entity differs from the typed values. */
    boolean replaces(LegalIdentityInput input) {
        return !stays(input) && !shown(input).equals(input);
    }

    private static String of(LegalEntity entity, LegalIdentityField identityField) {
        return FACTS.getOrDefault(identityField, _ -> "").apply(entity);
    }

    private static LegalIdentityInput with(
            LegalIdentityInput input, BiFunction<LegalIdentityField, String, String> value) {
        Map<LegalIdentityField, String> facts = new LinkedHashMap<>(input.facts());
        FACTS.keySet()
                .forEach(identityField ->
                        facts.put(identityField, value.apply(identityField, input.get(identityField))));
        return new LegalIdentityInput(facts, input.lines());
    }
}
