package fr.gouv.anct.minisites.portal.dataset;

import fr.gouv.anct.minisites.database.Jsonb;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads the copied data sets in the transaction of its caller. */
@Component
public class CopiedDataSets {

    private final DataSetRows rows;

    CopiedDataSets(DataSetRows rows) {
        this.rows = rows;
    }

    /** Finds what URLs of blocks lead to; those that are not copied yet, or lead to nothing any more, are absent. */
    public Flux<DataSetCopy> find(Collection<String> urls) {
        return rows.findCopies(urls.toArray(String[]::new))
                .map(stored -> new DataSetCopy(
                        stored.url(),
                        stored.copiedAt(),
                        List.of(Jsonb.MAPPER.readValue(stored.facts(), DataSet[].class))));
    }
}
