/** @type {import('next').NextConfig} */
const config = { poweredByHeader: false, serverExternalPackages: ['pg'] };

export default config;
