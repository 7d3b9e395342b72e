/**
 * The course's sounds, pictures and tables, made by code: the same bytes on every computer. Nothing
 * here is downloaded or recorded, so everything can be dedicated to the public domain.
 */
package org.aliasfree.data;
