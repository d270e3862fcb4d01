package com.dancepartner.app.host.photo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the one thing of EXIF that matters for how a picture looks: which way is up. */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int TIFF = 42;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /** @return from 1 to 8; upright when it is not said, or said in a way that cannot be understood */
    static int of(byte[] bytes, int from, int length) {
        try {
            return of(ByteBuffer.wrap(bytes, from, length).slice());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int of(ByteBuffer exif) {
        exif.order(exif.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (exif.getShort() != TIFF) {
            return UPRIGHT;
        }
        exif.position(exif.getInt());
        int entries = Short.toUnsignedInt(exif.getShort());
        for (int i = 0; i < entries; i++) {
            ByteBuffer entry = exif.slice(exif.position(), ENTRY_BYTES).order(exif.order());
            if (Short.toUnsignedInt(entry.getShort(0)) == TAG) {
                return known(entry.getShort(8));
            }
            exif.position(exif.position() + ENTRY_BYTES);
        }
        return UPRIGHT;
    }

    private static int known(int value) {
        return value >= 1 && value <= 8 ? value : UPRIGHT;
    }
}
