package com.dancepartner.domain.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A UUID that may be absent, as it is read: EclipseLink's own conversion refuses null. It binds null as text, which a UUID
 * column refuses: such columns are written by SQL.
 */
@Converter
public class OptionalUuid implements AttributeConverter<@Nullable UUID, @Nullable Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : Rows.uuid(column);
    }
}
