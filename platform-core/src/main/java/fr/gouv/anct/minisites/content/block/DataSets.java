package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data sets of data.gouv.fr: those that are named, then those of a publisher, the last updated first.
 *
 * @param sets in the order in which they are shown
 * @param publisher organisation whose other data sets follow; null for none
 * @param count maximum number, 1 to 12
 */
@BlockType(DataSets.TYPE)
public record DataSets(
        @Nullable String title, List<Item> sets, @Nullable DataPublisherUrl publisher, int count) implements Block {

    /** Its type in JSON. */
    public static final String TYPE = "data-sets";

    private static final int MOST = 12;

    /** A data set of a block. */
    @JsonTypeName("DataSetItem")
    public record Item(DataSetUrl dataSet) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    /** Returns the maximum number that it shows. */
    public int most() {
        return Math.clamp(count, 1, MOST);
    }

    /** Returns the addresses that it names, in the order in which what they lead to is shown. */
    public List<String> urls() {
        return Stream.concat(
                        sets.stream().map(item -> item.dataSet().value()),
                        Stream.ofNullable(publisher).map(DataPublisherUrl::value))
                .distinct()
                .toList();
    }
}
