package fr.gouv.anct.minisites.admin.api.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockType;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Derives the schemas of records from their components: those without {@link Nullable} are required. */
final class RecordSchemas {

    /** Prefix of references to named schemas. */
    private static final String NAMED = "#/components/schemas/";

    private static final String BLOCK = "Block";

    private static final Map<Class<?>, Supplier<Schema<?>>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, StringSchema::new),
            Map.entry(UUID.class, UUIDSchema::new),
            Map.entry(Instant.class, DateTimeSchema::new),
            Map.entry(OffsetDateTime.class, DateTimeSchema::new),
            Map.entry(LocalDate.class, DateSchema::new),
            Map.entry(LocalTime.class, () -> new StringSchema().example("12:00")),
            Map.entry(int.class, () -> new IntegerSchema().format("int32")),
            Map.entry(Integer.class, () -> new IntegerSchema().format("int32")),
            Map.entry(long.class, () -> new IntegerSchema().format("int64")),
            Map.entry(double.class, () -> new NumberSchema().format("double")),
            Map.entry(boolean.class, BooleanSchema::new),
            Map.entry(Boolean.class, BooleanSchema::new),
            Map.entry(byte[].class, BinarySchema::new),
            Map.entry(
                    Link.class,
                    () -> new StringSchema().example("page:… media:… site:…/chemin https://… mailto:… tel:…")),
            Map.entry(PageRef.class, () -> new StringSchema().pattern("^page:[0-9a-f-]{36}$")),
            Map.entry(SectionRef.class, () -> new StringSchema().pattern("^section:[0-9a-f-]{36}$")),
            Map.entry(MediaRef.class, () -> new StringSchema().pattern("^media:[0-9a-f-]{36}$")),
            Map.entry(RichText.class, () -> new StringSchema().format("html")),
            Map.entry(Pictogram.class, () -> new StringSchema().example("map/map")));

    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();

    /** Returns all schemas named so far, by name. */
    Map<String, Schema<?>> named() {
        return named;
    }

    /** Returns the schema of a type; for a record, a reference to it. */
    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType list) {
            return new ArraySchema().items(of(list.getActualTypeArguments()[0]));
        }
        Class<?> kind = (Class<?>) type;
        Supplier<Schema<?>> simple = SIMPLE.get(kind);
        if (simple != null) {
            return simple.get();
        }
        if (kind.isEnum()) {
            StringSchema codes = new StringSchema();
            // Constants as they are serialized, which is not always their name.
            Arrays.stream(kind.getEnumConstants())
                    .map(constant -> Jsonb.MAPPER.convertValue(constant, String.class))
                    .forEach(codes::addEnumItem);
            return codes;
        }
        if (kind.isAnnotationPresent(JsonSubTypes.class)) {
            return reference(name(kind), () -> oneOf(kind));
        }
        // The body of a page: a record around its JSON.
        if (isBody(kind)) {
            return new ArraySchema().items(block());
        }
        return written(kind).map(this::of).orElseGet(() -> reference(name(kind), () -> whole(kind)));
    }

    /** Returns the type that represents a whole record in JSON; empty where it is an object. */
    private static Optional<Type> written(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .map(RecordComponent::getGenericType)
                .findFirst();
    }

    private static boolean isBody(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        return components.length == 1 && components[0].getType() == JsonNode.class;
    }

    /** Returns a reference to a named schema, which is created on first use. */
    Schema<?> reference(String name, Supplier<Schema<?>> made) {
        if (!named.containsKey(name)) {
            // Registered before its members, because they may refer to it.
            named.put(name, new ObjectSchema());
            named.put(name, made.get());
        }
        return new Schema<>().$ref(NAMED + name);
    }

    /** Returns the schema name: the one given by {@link JsonTypeName}, otherwise the class name after that of its outer class. */
    private static String ownName(Class<?> kind) {
        JsonTypeName named = kind.getAnnotation(JsonTypeName.class);
        if (named != null) {
            return named.value();
        }
        Class<?> outer = kind.getEnclosingClass();
        return outer == null ? kind.getSimpleName() : ownName(outer) + kind.getSimpleName();
    }

    /** Returns the schema name; a second type with that name is prefixed by its package. */
    private String name(Class<?> kind) {
        String name = ownName(kind);
        if (classes.computeIfAbsent(name, _ -> kind) == kind) {
            return name;
        }
        String above = kind.getPackageName();
        String last = above.substring(above.lastIndexOf('.') + 1);
        return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1) + name;
    }

    private ObjectSchema whole(Class<?> kind) {
        ObjectSchema schema = new ObjectSchema();
        for (RecordComponent component : kind.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Schema<?> value = of(component.getGenericType());
            schema.addProperty(component.getName(), optional ? nullable(value) : value);
            if (!optional) {
                schema.addRequiredItem(component.getName());
            }
        }
        toldApart(kind).ifPresent(name -> {
            schema.addProperty("type", new StringSchema().addEnumItem(name));
            schema.addRequiredItem("type");
        });
        return schema;
    }

    private Schema<?> oneOf(Class<?> kind) {
        ComposedSchema any = new ComposedSchema();
        Discriminator type = new Discriminator().propertyName("type");
        for (JsonSubTypes.Type one : kind.getAnnotation(JsonSubTypes.class).value()) {
            Schema<?> schema = of(one.value());
            any.addOneOfItem(schema);
            type.mapping(one.name(), schema.get$ref());
        }
        return any.discriminator(type);
    }

    /** Returns the discriminator value of a subtype; empty for a type without siblings. */
    private static Optional<String> toldApart(Class<?> kind) {
        return Arrays.stream(kind.getInterfaces())
                .filter(above -> above.isAnnotationPresent(JsonSubTypes.class))
                .flatMap(above ->
                        Arrays.stream(above.getAnnotation(JsonSubTypes.class).value()))
                .filter(one -> one.value() == kind)
                .map(JsonSubTypes.Type::name)
                .findFirst();
    }

    private static Schema<?> nullable(Schema<?> value) {
        return value.get$ref() == null
                ? value.nullable(true)
                : new ComposedSchema().addAllOfItem(value).nullable(true);
    }

    private Schema<?> block() {
        return reference(BLOCK, () -> {
            ComposedSchema any = new ComposedSchema();
            Discriminator type = new Discriminator().propertyName("type");
            blocks().forEach(kind -> {
                Schema<?> one = reference(ownName(kind) + BLOCK, () -> block(kind));
                any.addOneOfItem(one);
                type.mapping(kind.getAnnotation(BlockType.class).value(), one.get$ref());
            });
            Schema<?> incomplete = reference("Incomplete" + BLOCK, RecordSchemas::incomplete);
            any.addOneOfItem(incomplete);
            return any.discriminator(type.mapping(IncompleteBlock.TYPE, incomplete.get$ref()));
        });
    }

    /** A block of any type, with text wherever a value is refused. */
    private static Schema<?> incomplete() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("type", new StringSchema().addEnumItem(IncompleteBlock.TYPE));
        IntegerSchema version = new IntegerSchema();
        version.format("int32").setDefault(1);
        schema.addProperty("version", version);
        ObjectSchema block = new ObjectSchema();
        block.addProperty("type", new StringSchema());
        block.addRequiredItem("type");
        schema.addProperty(IncompleteBlock.BLOCK, block.additionalProperties(true));
        schema.addProperty(
                IncompleteBlock.PROBLEMS,
                new ObjectSchema().additionalProperties(new StringSchema()).readOnly(true));
        return schema.required(List.of("type", IncompleteBlock.BLOCK));
    }

    private static Stream<Class<?>> blocks() {
        return Arrays.stream(Block.class.getPermittedSubclasses())
                .filter(kind -> kind.isAnnotationPresent(BlockType.class));
    }

    private Schema<?> block(Class<?> kind) {
        BlockType type = kind.getAnnotation(BlockType.class);
        ObjectSchema schema = whole(kind);
        schema.addProperty("type", new StringSchema().addEnumItem(type.value()));
        schema.addRequiredItem("type");
        IntegerSchema version = new IntegerSchema();
        version.format("int32").setDefault(type.version());
        schema.addProperty("version", version);
        return schema;
    }

    /** Returns the schema of a list of one type with its envelope. */
    Schema<?> around(Class<?> kind, String name, Map<String, Schema<?>> beside, List<String> required) {
        return reference(name(kind) + name, () -> {
            ObjectSchema schema = new ObjectSchema();
            schema.addProperty("items", new ArraySchema().items(of(kind)));
            schema.addRequiredItem("items");
            beside.forEach(schema::addProperty);
            required.forEach(schema::addRequiredItem);
            return schema;
        });
    }
}
