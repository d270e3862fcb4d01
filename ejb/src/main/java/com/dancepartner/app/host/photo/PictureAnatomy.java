package com.dancepartner.app.host.photo;

/**
 * What a picture's parts tell of it.
 *
 * @param whole whether its end is there
 * @param readable whether we read its kind of colours, and it does not make much work of little
 * @param orientation as EXIF says it, from 1 to 8; 1 is upright
 */
record PictureAnatomy(boolean whole, boolean readable, int orientation) {}
