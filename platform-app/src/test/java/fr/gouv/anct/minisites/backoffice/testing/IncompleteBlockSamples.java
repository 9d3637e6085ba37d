package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives incomplete blocks from a complete one, as API clients send them: without each of its required values in turn,
 * and with a refused text in the place of each value that has a format. Built from the records.
 */
public final class IncompleteBlockSamples {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Types of values that may be left blank in a form. */
    private static final Set<Class<?>> REQUIRED = Set.of(
            String.class,
            RichText.class,
            Link.class,
            MediaRef.class,
            PageRef.class,
            SectionRef.class,
            TableCells.class,
            LocalDate.class,
            LocalTime.class,
            EmailAddress.class,
            Phone.class);

    private static final Set<Class<?>> SHAPED =
            Set.of(Link.class, LocalDate.class, LocalTime.class, EmailAddress.class, Phone.class, MediaRef.class);

    private final ObjectNode whole;
    private final List<ObjectNode> made = new ArrayList<>();

    private IncompleteBlockSamples(ObjectNode whole) {
        this.whole = whole;
    }

    /** Returns all incomplete variants of a block; none if nothing is required. */
    public static List<ObjectNode> of(Block block, BlockCodec codec) {
        ObjectNode whole =
                (ObjectNode) JSON.readTree(codec.write(List.of(block))).get(0);
        IncompleteBlockSamples samples = new IncompleteBlockSamples(whole);
        samples.collect(block.getClass(), "");
        return samples.made;
    }

    private void collect(Class<?> type, String at) {
        for (RecordComponent component : type.getRecordComponents()) {
            String here = at + "/" + component.getName();
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (REQUIRED.contains(component.getType())) {
                // An item without any value does not count.
                if (!optional && (at.isEmpty() || whole.at(at).size() > 1)) {
                    made.add(wrapped(at, component.getName(), null));
                }
                if (SHAPED.contains(component.getType())) {
                    made.add(wrapped(at, component.getName(), "pas cela"));
                }
            } else if (component.getType() == List.class
                    && element(component).isRecord()
                    && whole.at(here).size() > 0) {
                collect(element(component), here + "/0");
            } else if (component.getType().isRecord() && whole.at(here).isObject()) {
                collect(component.getType(), here);
            }
        }
    }

    private static Class<?> element(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private ObjectNode wrapped(String at, String name, @Nullable String text) {
        ObjectNode block = whole.deepCopy();
        JsonNode holder = at.isEmpty() ? block : block.at(at);
        if (text == null) {
            ((ObjectNode) holder).remove(name);
        } else {
            ((ObjectNode) holder).put(name, text);
        }
        ObjectNode incomplete = JSON.createObjectNode();
        incomplete.put("type", IncompleteBlock.TYPE).put("version", 1).set(IncompleteBlock.BLOCK, block);
        return incomplete;
    }

    /** Returns the type that an incomplete block becomes; empty for other blocks. */
    public static String becomes(JsonNode block) {
        return block.path("type").asString("").equals(IncompleteBlock.TYPE)
                ? block.path(IncompleteBlock.BLOCK).path("type").asString("")
                : "";
    }
}
