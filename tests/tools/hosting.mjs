// What a host should say with every file, once, and how nginx, Apache, hosts that read `_headers`, and Docker are told.
// @ts-check

/** Frames may hold `embed.html` and `live.html` alone: they are made for them. A policy by meta cannot say so. */
const NO_FRAMES = "frame-ancestors 'none'";
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
};
const FOREVER = 'max-age=31536000, immutable';
/** Types that a host may not know. */
const TYPES = { parquet: 'application/vnd.apache.parquet', webmanifest: 'application/manifest+json' };
const PACKED =
  'text/css text/csv text/javascript application/javascript application/json application/manifest+json image/svg+xml';
const lines = (/** @type {readonly string[]} */ all) => `${all.join('\n')}\n`;

/** Netlify, Cloudflare Pages and others. Rules of several paths add up, so that the pages that are no frame are named. */
const netlify = lines([
  '/*',
  ...Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`),
  ...['/', '/index.html'].flatMap((path) => [
    path,
    `  Content-Security-Policy: ${NO_FRAMES}`,
    '  Cache-Control: no-cache',
  ]),
  '/assets/*',
  `  Cache-Control: ${FOREVER}`,
  ...Object.entries(TYPES).flatMap(([ending, type]) => [`/*.${ending}`, `  Content-Type: ${type}`]),
]);

const apache = lines([
  '# The site needs "AllowOverride All" for this folder, and mod_headers (a2enmod headers): without it none of the headers is sent.',
  '# Below another folder, /tracker/ say, it is "ErrorDocument 404 /tracker/404.html".',
  'Options -Indexes',
  'ErrorDocument 404 /404.html',
  'RedirectMatch 404 /(hosting/|_headers$)',
  'AddDefaultCharset utf-8',
  '<IfModule mod_mime.c>',
  ...Object.entries(TYPES).map(([ending, type]) => `  AddType ${type} .${ending}`),
  '</IfModule>',
  '<IfModule mod_deflate.c>',
  `  AddOutputFilterByType DEFLATE text/html ${PACKED}`,
  '</IfModule>',
  '<IfModule mod_headers.c>',
  ...Object.entries(HEADERS).map(([name, value]) => `  Header always set ${name} "${value}"`),
  `  Header always set Content-Security-Policy "${NO_FRAMES}"`,
  '  Header always set Cache-Control "no-cache"',
  '  <FilesMatch "^(embed|live)\\.html$">',
  '    Header always unset Content-Security-Policy',
  '  </FilesMatch>',
  '  <If "%{REQUEST_URI} =~ m#/assets/#">',
  `    Header always set Cache-Control "${FOREVER}"`,
  '  </If>',
  '</IfModule>',
]);

// Maps, not locations: a header that is added in a location takes away all that were added around it.
const nginx = lines([
  'map $uri $targetline_frames {',
  '  ~/(embed|live)\\.html$ "";',
  `  default "${NO_FRAMES}";`,
  '}',
  'map $uri $targetline_cache {',
  `  ~/assets/ "${FOREVER}";`,
  '  default "no-cache";',
  '}',
  'server {',
  '  listen 8080;',
  '  root /usr/share/nginx/html;',
  '  index index.html;',
  '  error_page 404 /404.html;',
  '  server_tokens off;',
  '  charset utf-8;',
  // Of a server block its own list: what nginx knows, and what it may not.
  '  include /etc/nginx/mime.types;',
  ...Object.entries(TYPES).map(([ending, type]) => `  types { ${type} ${ending}; }`),
  '  gzip on;',
  `  gzip_types ${PACKED};`,
  ...Object.entries(HEADERS).map(([name, value]) => `  add_header ${name} "${value}" always;`),
  '  add_header Content-Security-Policy $targetline_frames always;',
  '  add_header Cache-Control $targetline_cache always;',
  '  location ^~ /hosting/ { return 404; }',
  '}',
]);

const docker = lines([
  '# docker build -t tracker -f hosting/Dockerfile . && docker run -p 8080:8080 tracker',
  'FROM nginxinc/nginx-unprivileged:stable-alpine',
  'COPY hosting/nginx.conf /etc/nginx/conf.d/default.conf',
  'COPY . /usr/share/nginx/html/',
]);

/** Files of a release by their paths: those in the folder itself are read by hosts, those of `hosting/` by who sets up one. */
export const HOSTING = {
  _headers: netlify,
  '.htaccess': apache,
  'hosting/nginx.conf': nginx,
  'hosting/Dockerfile': docker,
};
