package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.portal.dataset.CopiedDataSets;
import fr.gouv.anct.minisites.portal.dataset.DataSetCopy;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the copied data sets for the pages with a block that shows some. */
@Component
class DataSetLists {

    private final CopiedDataSets dataSets;

    DataSetLists(CopiedDataSets dataSets) {
        this.dataSets = dataSets;
    }

    /** Returns the data sets for a page, in the current transaction; a page without such a block costs no statement. */
    Mono<PageDataSets> load(PageRecord record) {
        List<String> urls = urls(record);
        return urls.isEmpty()
                ? Mono.just(PageDataSets.NONE)
                : dataSets.find(urls).collectMap(DataSetCopy::url).map(PageDataSets::new);
    }

    private static List<String> urls(PageRecord record) {
        PageRecord.Published published = record.published();
        return published == null
                ? List.of()
                : published.revision().body().stream()
                        .filter(DataSets.class::isInstance)
                        .map(DataSets.class::cast)
                        .flatMap(block -> block.urls().stream())
                        .distinct()
                        .toList();
    }
}
