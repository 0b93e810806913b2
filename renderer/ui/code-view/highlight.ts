/** The highlighter. Answers a tree of elements; no HTML is made of foreign text. */
import { refractor } from 'refractor/core';
import bro from 'refractor/bro';
import kusto from 'refractor/kusto';
import markup from 'refractor/markup';
import regex from 'refractor/regex';
import splunkSpl from 'refractor/splunk-spl';
import yaml from 'refractor/yaml';
import type { CodeLanguage } from './code-language.ts';
import { snort } from './grammar-snort.ts';
import { yara } from './grammar-yara.ts';

for (const grammar of [bro, kusto, markup, regex, splunkSpl, yaml, yara, snort]) refractor.register(grammar);

export type Highlighted = ReturnType<typeof refractor.highlight>;

export const highlight = (text: string, language: CodeLanguage): Highlighted => refractor.highlight(text, language);
