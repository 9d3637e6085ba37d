package fr.gouv.anct.minisites.database;

import fr.gouv.anct.minisites.validation.EnumCode;
import io.r2dbc.postgresql.codec.Json;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.mapping.model.EntityInstantiator;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.mapping.model.ParameterValueProvider;
import org.springframework.data.projection.EntityProjection;
import org.springframework.data.r2dbc.convert.MappingR2dbcConverter;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;

/**
 * Converts database rows to records by the names of their components, and refuses a missing value of a required
 * component. Spring Data puts null into any component, also for a column that a query forgot: here a component that is
 * not {@link Nullable} refuses it by its name. Constants of enums are stored as their {@link EnumCode}; a column of the
 * type {@code jsonb} becomes a record or a list by {@link Jsonb}.
 */
final class RowConverter extends MappingR2dbcConverter {

    private final EntityInstantiators instantiators = new EntityInstantiators(new CompleteRecords());

    RowConverter(R2dbcMappingContext context, CustomConversions conversions) {
        super(context, conversions);
    }

    @Override
    public EntityInstantiators getEntityInstantiators() {
        return instantiators;
    }

    /**
     * Reads each result as a record of its own. The projection of Spring Data would read the class file of the result
     * on an event loop.
     */
    @Override
    @SuppressWarnings("unchecked")
    public <M, D> EntityProjection<M, D> introspectProjection(Class<M> resultType, Class<D> entityType) {
        return (EntityProjection<M, D>) EntityProjection.nonProjecting(resultType);
    }

    @Override
    protected @Nullable Object getPotentiallyConvertedSimpleRead(Object value, TypeInformation<?> target) {
        return switch (value) {
            case String code when target.getType().isEnum() -> constant(target.getType(), code);
            case String[] codes
            when isCollectionOfEnums(target) ->
                super.getPotentiallyConvertedSimpleRead(
                        constants(target.getRequiredActualType().getType(), codes), target);
            case Json json
            when !getConversions().hasCustomReadTarget(value.getClass(), target.getType()) ->
                Jsonb.MAPPER.readValue(json.asString(), Jsonb.MAPPER.constructType(genericType(target)));
            default -> super.getPotentiallyConvertedSimpleRead(value, target);
        };
    }

    private static boolean isCollectionOfEnums(TypeInformation<?> target) {
        return target.isCollectionLike()
                && target.getActualType() != null
                && target.getActualType().getType().isEnum();
    }

    private static List<Object> constants(Class<?> type, String[] codes) {
        return Arrays.stream(codes).map(code -> constant(type, code)).toList();
    }

    private static Type genericType(TypeInformation<?> target) {
        return target.toTypeDescriptor().getResolvableType().getType();
    }

    private static Object constant(Class<?> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> EnumCode.of((Enum<?>) constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + type.getName() + " has the code " + code));
    }

    @Override
    protected @Nullable Object getPotentiallyConvertedSimpleWrite(Object value, TypeInformation<?> target) {
        return value instanceof Enum<?> constant
                ? EnumCode.of(constant)
                : super.getPotentiallyConvertedSimpleWrite(value, target);
    }

    private static final class CompleteRecords implements EntityInstantiator {

        private final EntityInstantiators generated = new EntityInstantiators();
        private final Map<Class<?>, Set<String>> required = new ConcurrentHashMap<>();

        @Override
        public <T, E extends PersistentEntity<? extends T, P>, P extends PersistentProperty<P>> T createInstance(
                E entity, ParameterValueProvider<P> values) {
            Set<String> names = required.computeIfAbsent(entity.getType(), CompleteRecords::required);
            return generated.getInstantiatorFor(entity).createInstance(entity, new ParameterValueProvider<P>() {
                @Override
                public <V> @Nullable V getParameterValue(Parameter<V, P> parameter) {
                    V value = values.getParameterValue(parameter);
                    if (value == null && names.contains(parameter.getName())) {
                        throw new IllegalStateException("No value for " + parameter.getName() + " of "
                                + entity.getType().getName());
                    }
                    return value;
                }
            });
        }

        private static Set<String> required(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet())
                    : Set.of();
        }
    }
}
