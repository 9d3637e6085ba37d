package fr.gouv.anct.minisites.standard;

import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that the platform maintains for all sites whose publisher has a given SIRET. A site's own values stay stored,
 * and apply again when it no longer states that SIRET. Submitted values are expected normalized.
 *
 * @param read values that visitors read now
 * @param stated the site's own values
 * @param entities known to the platform
 */
public record SharedLegalIdentity(LegalIdentity read, LegalIdentity stated, List<LegalEntity> entities) {

    /** Values of the publisher that come from its entity, by the paths of their components. */
    public static final Map<String, Function<Organisation, String>> SHARED = shared();

    private static Map<String, Function<Organisation, String>> shared() {
        Map<String, Function<Organisation, String>> shared = new LinkedHashMap<>();
        shared.put("legal.publisher.name", Organisation::name);
        shared.put("legal.publisher.address", Organisation::address);
        shared.put("legal.publisher.phone", Organisation::phone);
        return shared;
    }

    /**
     * Creates them from the current setting.
     *
     * @param entities known to the platform
     */
    public static SharedLegalIdentity of(VersionedSetting<LegalIdentity> current, List<LegalEntity> entities) {
        return new SharedLegalIdentity(
                current.value().normalized(), current.stated().normalized(), entities);
    }

    /** Returns the legal entity whose SIRET the submitted values state, if the platform knows it. */
    public Optional<LegalEntity> entity(LegalIdentity sent) {
        return Optional.ofNullable(sent.legal().publisher().siret())
                .flatMap(Siret::read)
                .flatMap(siret -> entities.stream()
                        .filter(entity -> entity.siret().equals(siret))
                        .findFirst());
    }

    /** Whether the submitted values state the entity that is stored already, whose values cannot be changed. */
    public boolean keepsEntity(LegalIdentity sent) {
        return entity(sent).isPresent() && entity(sent).equals(entity(stated));
    }

    /** Returns the submitted values, with the site's own in place of those of an entity that it no longer states. */
    public LegalIdentity restored(LegalIdentity sent) {
        return entity(stated).isEmpty() || keepsEntity(sent) ? sent : withOwn(sent, read);
    }

    /** Returns the values that visitors would read. */
    public LegalIdentity shown(LegalIdentity sent) {
        return entity(sent)
                .map(entity -> sent.publishedBy(entity.name(), entity.address(), entity.phone()))
                .orElse(sent);
    }

    /** Returns the values to store for the site: the entity's values are not stored as its own. */
    public LegalIdentity own(LegalIdentity sent) {
        return entity(sent).isPresent() ? withOwn(sent, shown(sent)) : sent;
    }

    /** Returns the submitted values, with the site's own in place of those that are the given ones. */
    private LegalIdentity withOwn(LegalIdentity sent, LegalIdentity given) {
        Organisation publisher = sent.legal().publisher();
        Organisation others = given.legal().publisher();
        Organisation own = stated.legal().publisher();
        return sent.publishedBy(
                publisher.name().equals(others.name()) ? own.name() : publisher.name(),
                publisher.address().equals(others.address()) ? own.address() : publisher.address(),
                publisher.phone().equals(others.phone()) ? own.phone() : publisher.phone());
    }

    /**
     * Returns the values that cannot be changed. A site that states the SIRET for the first time gets the entity's
     * values, whatever was submitted.
     */
    public List<Problem> problems(LegalIdentity sent) {
        return keepsEntity(sent)
                ? SHARED.entrySet().stream()
                        .filter(shared -> !value(shared.getValue(), sent).equals(value(shared.getValue(), read)))
                        .map(shared -> Problem.of(shared.getKey(), "shared"))
                        .toList()
                : List.of();
    }

    private static String value(Function<Organisation, String> shared, LegalIdentity identity) {
        return shared.apply(identity.legal().publisher());
    }

    /** Whether a newly stated entity differs from the submitted values. */
    public boolean replaces(LegalIdentity sent) {
        return !keepsEntity(sent) && !shown(sent).equals(sent);
    }
}
