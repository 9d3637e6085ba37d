package fr.gouv.anct.minisites.vocabulary;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads all terms of the vocabularies, and adds, renames, replaces or restores a term for central communications, with
 * a journal entry. Each change is in the journal; it reaches all sites at once.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.STANDARDS)
public class Vocabularies {

    private final VocabularyTerms rows;
    private final CrossTenantScope crossTenant;
    private final Journal journal;

    Vocabularies(VocabularyTerms rows, CrossTenantScope crossTenant, Journal journal) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.journal = journal;
    }

    /** Returns all terms. */
    public Mono<Terms> terms() {
        return crossTenant.read(Purpose.STANDARDS, rows.findAll()).collectList().map(Terms::new);
    }

    /**
     * Adds a term, whose code is its slug.
     *
     * @return whether it was added: false when the slug is taken
     */
    public Mono<Boolean> add(Vocabulary vocabulary, String slug, String label, List<String> synonyms, AuditActor by) {
        return change(
                rows.add(vocabulary.code(), slug, label, synonyms.toArray(String[]::new)),
                "standard.term-added",
                detail(label, Map.of("synonyms", String.join(", ", synonyms))),
                by);
    }

    /** Renames a term and replaces its synonyms; returns false when the term does not exist. */
    public Mono<Boolean> update(Term before, String label, List<String> synonyms, AuditActor by) {
        return change(
                rows.update(before.vocabulary().code(), before.code(), label, synonyms.toArray(String[]::new)),
                "standard.term-changed",
                detail(
                        before.label(),
                        Map.of(
                                "name",
                                label.equals(before.label()) ? "" : before.label() + " → " + label,
                                "synonyms",
                                synonyms.equals(before.synonyms()) ? "" : String.join(", ", synonyms))),
                by);
    }

    /**
     * Replaces a term by another one of the same vocabulary: it is no longer offered, and content that has it counts as
     * content with the other.
     *
     * @return false when the term does not exist, or the other is not in use
     */
    public Mono<Boolean> replace(Term term, Term by, AuditActor actor) {
        return change(
                rows.replace(term.vocabulary().code(), term.code(), by.code()),
                "standard.term-replaced",
                detail(term.label(), Map.of("successor", by.label())),
                actor);
    }

    /** Returns a replaced term to use, with the content that has it; returns false when the term does not exist. */
    public Mono<Boolean> restore(Term term, AuditActor by) {
        return change(
                rows.restore(term.vocabulary().code(), term.code()),
                "standard.term-restored",
                detail(term.label(), Map.of()),
                by);
    }

    private Mono<Boolean> change(Mono<Long> write, String action, Map<String, String> detail, AuditActor by) {
        return crossTenant.write(
                Purpose.STANDARDS,
                rows.lock()
                        .then(write)
                        .flatMap(changed -> changed == 0
                                ? Mono.just(false)
                                : journal.record(by, action, AuditSubject.none(), detail)
                                        .thenReturn(true)));
    }

    private static Map<String, String> detail(String label, Map<String, String> others) {
        Map<String, String> detail = new LinkedHashMap<>(Map.of("what", label));
        others.forEach((key, value) -> {
            if (!value.isEmpty()) {
                detail.put(key, value);
            }
        });
        return detail;
    }
}
