package fr.gouv.anct.minisites.vocabulary;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the vocabulary terms, with the statements that add, rename, replace and restore one; {@link
 * Vocabularies} adds the journal.
 */
@RowScope(RowOwner.PLATFORM)
interface VocabularyTerms extends Repository<Term, String> {

    /**
     * Reads the vocabularies of this release alone, as there may be another one during an upgrade; and, of the official
     * territories, those that sites have in the directory of sites.
     */
    @Query("""
        with used as materialized (
            select code, replaced_by from territory
             where code = any(array(
                 select distinct jsonb_array_elements_text(directory -> 'territories') from site))),
        known as (
            select vocabulary, code, slug, label, synonyms, replaced_by from vocabulary_term
             where vocabulary in ('theme', 'audience')
            union all
            select 'territory', code, case when replaced_by is null then slug else lower(code) end, label,
                   cast('{}' as text[]), replaced_by
              from territory
             where code = any(array(select code from used union select replaced_by from used)))
        select * from known order by code = 'OTHER', fold(label), code
        """)
    Flux<Term> findAll();

    /**
     * Lets changes of terms follow one another until the end of the transaction: two replacements at once could form a
     * circle.
     */
    @Modifying
    @Query("select pg_advisory_xact_lock(hashtextextended('vocabulary', 0))")
    Mono<Void> lock();

    /** Adds a term unless its code or its slug is taken; returns the number of rows added. */
    @Modifying
    @Query("""
        insert into vocabulary_term (vocabulary, code, slug, label, synonyms)
        values (:vocabulary, :slug, :slug, :label, :synonyms)
        on conflict do nothing
        """)
    Mono<Long> add(String vocabulary, String slug, String label, String[] synonyms);

    @Modifying
    @Query("""
        update vocabulary_term set (label, synonyms) = (:label, :synonyms)
         where vocabulary = :vocabulary and code = :code
        """)
    Mono<Long> update(String vocabulary, String code, String label, String[] synonyms);

    /** Replaces a term, and those that it replaced, by another term. */
    @Modifying
    @Query("""
        update vocabulary_term set replaced_by = :by
         where vocabulary = :vocabulary and (code = :code or replaced_by = :code)
           and exists (select from vocabulary_term other
                        where other.vocabulary = :vocabulary and other.code = :by and other.replaced_by is null)
        """)
    Mono<Long> replace(String vocabulary, String code, String by);

    /** Returns a replaced term to use. */
    @Modifying
    @Query("""
        update vocabulary_term set replaced_by = null
         where vocabulary = :vocabulary and code = :code and replaced_by is not null
        """)
    Mono<Long> restore(String vocabulary, String code);
}
