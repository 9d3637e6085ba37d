package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The loaded values by which the texts of a list of documents are understood.
 *
 * @param targets by the names of files as typed
 * @param files by id
 * @param territories by their names as typed
 * @param kinds by each of their names, in plain letters
 * @param licences likewise
 * @param usual kind of a document without one
 * @param today date of a document without one
 */
record DocumentLookups(
        ResolvedTargets targets,
        Map<UUID, LibraryFile> files,
        Terms terms,
        Map<String, List<Territory>> territories,
        Map<String, DocumentFacts.Kind> kinds,
        Map<String, DocumentFacts.Licence> licences,
        DocumentFacts.Kind usual,
        LocalDate today) {}
